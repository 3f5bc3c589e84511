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

/** How to write a moment, which needs its zone: with the day and time that are given, where they are. */
export function momentHint(found: string): string {
  const [day = '', time = ''] = found.trim().split(/[T ]+/, 2);
  const [meant] = isDay(day) ? [day] : meantDays(day);
  const [, hour, minute, second = ':00'] = /^(\d{1,2}):(\d{2})(:\d{2})?$/.exec(time) ?? [];
  const said = hour && minute ? `${hour.padStart(2, '0')}:${minute}${second}` : '14:30:00';
  const whole = `${meant ?? '2021-08-26'}T${said}+03:00`;
  const example = isDateTime(whole) ? whole : '2021-08-26T14:30:00+03:00';
  return `write it as ${example}`;
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
