import { isDateTime, isDay } from './dates.ts';
import { readWrittenDate, tidyDate, type WrittenDate } from './written-date.ts';
import { meantZones } from './zones.ts';

/** How to write a date: a clause for a problem's hint, and the exact text if there is only one right answer. */
export interface DateAdvice {
  hint: string;
  meant?: string;
}

const example = '2021-08-26T14:30:00+03:00';
const zoneNeeded = `a time needs a zone: add Z for UTC, or the offset from UTC such as +03:00, to`;

/**
 * Advice for a field that takes a day, or a date-time with zone: `26/08/2021`, `26 August 2021` and `2021/8/26` become
 * `2021-08-26`. It never adds a time or a zone that was not written. Words such as `yesterday` are not understood,
 * because the file does not say on which day they were typed.
 */
export function adviseDate(found: string): DateAdvice {
  const text = tidyDate(found);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !isDay(text)) {
    return { hint: 'there is no such day in the calendar' };
  }
  const written = isDateTime(text) ? { days: [text] } : readWrittenDate(found);
  const [day, other] = written?.days ?? [];
  if (!written || day === undefined) {
    return (
      adviseEpoch(text) ??
      adviseImpossible(text) ?? {
        hint: `write the day as 2021-08-26, or with a time and zone as ${example}`,
      }
    );
  }
  if (written.time !== undefined) return adviseMoment(written, written.time, true);
  if (other !== undefined) return twoDays(day, other);
  const isMarked = found.trim().slice(1, -1).trim() === day;
  return {
    hint: isMarked ? `write it without those marks: ${day}` : `write it as ${day}`,
    meant: day,
  };
}

/** Advice for a field that takes only a date-time with zone. */
export function adviseDateTime(found: string): DateAdvice {
  const text = tidyDate(found);
  if (isDateTime(text)) return { hint: `write it as ${text}`, meant: text };
  const written = isDay(text) ? { days: [text] } : readWrittenDate(found);
  const [day] = written?.days ?? [];
  if (!written || day === undefined) {
    return adviseEpoch(text) ?? { hint: `write the day, time and zone, such as ${example}` };
  }
  if (written.time === undefined) {
    return { hint: `add the time and the zone to ${day}, as in ${example}` };
  }
  const isShort = /^\d\d:\d\d$/.test(written.time);
  return adviseMoment(written, isShort ? `${written.time}:00` : written.time, false);
}

function adviseMoment({ days, zone }: WrittenDate, time: string, takesDay: boolean): DateAdvice {
  const [day = '', other] = days;
  if (zone === undefined) {
    const alone = takesDay ? `; or write the day alone: ${day}` : '';
    if (other !== undefined) return { hint: `${twoDays(day, other).hint}; ${zoneNeeded} it` };
    return { hint: `${zoneNeeded} ${day}T${time}${alone}` };
  }
  const moments = days.flatMap((each) =>
    meantZones(zone, each, time)
      .map(({ offset, where }) => ({ text: `${each}T${time}${offset}`, where }))
      .filter(({ text }) => isDateTime(text)),
  );
  const [first, second] = moments;
  if (first === undefined) {
    return {
      hint: `write the zone "${zone}" as Z for UTC, or as the offset from UTC such as +03:00, after ${day}T${time}`,
    };
  }
  if (second === undefined) return { hint: `write it as ${first.text}`, meant: first.text };
  if (first.where === undefined) return twoDays(first.text, second.text);
  const ways = moments.map(({ text, where }) => `${text} (${where ?? ''})`);
  return { hint: `${zone} can mean several zones: write it as ${ways.join(' or ')}` };
}

const twoDays = (day: string, other: string): DateAdvice => ({
  hint: `write it as ${day}, or as ${other} if the month came first`,
});

/** For text that looks like a date but cannot be one. */
function adviseImpossible(text: string): DateAdvice | undefined {
  if (/^\d{4}-(?:00|1[3-9]|[2-9]\d)$/.test(text)) return { hint: 'there is no such month' };
  const [, day = '', time = ''] = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{1,2}:\d{2}\S*)/.exec(text) ?? [];
  if (time !== '')
    return {
      hint: isDay(day) ? 'there is no such time of day' : 'there is no such day in the calendar',
    };
  return /^\d{1,2}([./-])\d{1,2}\1\d{2}$/.test(text)
    ? { hint: 'write the year with four digits, and all of it as in 2021-08-26' }
    : undefined;
}

/** Some systems export seconds or milliseconds since 1970. */
function adviseEpoch(text: string): DateAdvice | undefined {
  if (!/^\d{10}(?:\d{3})?$/.test(text)) return undefined;
  const moment = new Date(Number(text) * (text.length === 10 ? 1000 : 1));
  const iso = moment.toISOString().replace(/\.\d+Z$/, 'Z');
  return {
    hint: `if it is the ${text.length === 10 ? '' : 'milli'}seconds since 1970, write it as ${iso}`,
  };
}
