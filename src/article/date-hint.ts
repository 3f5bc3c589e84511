import { knownLanguages } from '../i18n/languages.ts';
import { isDateTime, isDay } from './dates.ts';
import { readDay } from './read-day.ts';

/**
 * How to write the date that was meant, as a clause for a problem's hint: `26/08/2021`, `26 August 2021` and
 * `2021/8/26` as `2021-08-26`; where it cannot be told, an example. Words such as `yesterday` are not taken
 * for a date: the file says nothing of the day on which it was typed.
 */
export function dateHint(found: string): string {
  const text = found.trim().replace(/^["'“”„«‘’]+|["'“”»‘’]+$/g, '');
  if (text !== found.trim() && isDay(text)) return `write it without those marks: ${text}`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return 'there is no such day in the calendar';
  const withoutZone = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)/.exec(text);
  if (withoutZone) {
    const [, day = '', time = ''] = withoutZone;
    if (isDateTime(`${day}T${time}Z`)) {
      return `with a time it needs a zone: ${day}T${time}+03:00 (or Z for UTC)`;
    }
  }
  const [meant, other] = meantDays(text);
  if (meant !== undefined) {
    return other === undefined
      ? `write it as ${meant}`
      : `write it as ${meant}, or as ${other} if the month came first`;
  }
  return 'write the day as 2021-08-26, or with a time and zone as 2021-08-26T14:30:00+03:00';
}

/** How to write a moment, which needs its zone: with the day, time and zone that are given; else an example, called so. */
export function momentHint(found: string): string {
  const text = found.trim().replace(/^["'“”„«‘’]+|["'“”»‘’]+$/g, '');
  const [, before = text, hour = '', minute = '', second = '', after = ''] =
    /^(.*?)[T ,]+(?:at )?(\d{1,2}):(\d{2})(:\d{2})?\b(.*)$/i.exec(text) ?? [];
  const zone = hour === '' ? '+03:00' : zoneOf(after.trim());
  const day = isDay(before) ? before : meantDays(before)[0];
  const time = `${hour.padStart(2, '0')}:${minute}${second || ':00'}`;
  if (day !== undefined && hour !== '' && isDateTime(`${day}T${time}${zone}`)) {
    return `write it as ${day}T${time}${zone}`;
  }
  if (day !== undefined && hour === '' && isDateTime(`${day}T14:30:00+03:00`)) {
    return `add the time and its zone, such as ${day}T14:30:00+03:00`;
  }
  return 'write the day, time and zone, such as 2021-08-26T14:30:00+03:00';
}

/** Moscow's where nobody says another. */
function zoneOf(written: string): string {
  if (/^(?:z|utc|gmt)$/i.test(written)) return 'Z';
  const [, sign = '', hours = '', minutes = '00'] =
    /^(?:utc|gmt)? ?([+-])(\d{1,2}):?(\d{2})?$/i.exec(written) ?? [];
  return sign === '' ? '+03:00' : `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

/** The days that a text can mean: none, the one, or two where nobody knows whether the month came first. */
export function meantDays(text: string): string[] {
  const dayFirst = /\p{N}/u.test(text) ? readDay(text, '', knownLanguages) : undefined;
  const days = [dayFirst, swapped(text)].filter((day) => day !== undefined && isDay(day));
  return [...new Set(days)].filter((day) => day !== undefined);
}

/** `08/26/2021` with the month first, `2021-8-26` and `20210826`. */
function swapped(text: string): string | undefined {
  const [, month, day, year] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
  const yearFirst =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const parts = yearFirst ? yearFirst.slice(1) : [year, month, day];
  const iso = parts.map((part = '') => part.padStart(2, '0')).join('-');
  return isDay(iso) ? iso : undefined;
}
