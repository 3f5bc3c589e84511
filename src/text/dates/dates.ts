import { Temporal } from 'temporal-polyfill';
import { firstDayOf, isPeriod } from './period.ts';

const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Whether it is a day of the Gregorian calendar as `2021-08-26` (ISO 8601 extended). */
export function isDay(text: string): boolean {
  return text.length === 10 && isPeriod(text);
}

/**
 * Whether a text is a date-time with zone: `2021-08-26T14:30+03:00` (RFC 3339, but seconds are optional). Leap seconds
 * are not allowed, because `<time>` and most feed readers don't know them.
 */
export function isDateTime(text: string): boolean {
  if (!dateTime.test(text) || !isDay(text.slice(0, 10))) return false;
  try {
    Temporal.Instant.from(text);
    return true;
  } catch {
    return false;
  }
}

/** The day, month or year of a date as written, without regard to the zone. */
export function periodOf(date: string): string {
  return date.slice(0, 10);
}

/**
 * The moment from which something with this date is published, in milliseconds since 1970 UTC: a date-time's own, or
 * the first moment of a day, month or year in the site's time zone.
 */
export function momentOf(date: string, timeZone: string): number {
  const key = `${date} ${timeZone}`;
  let moment = firstMoments.get(key);
  if (moment === undefined) {
    if (!isPeriod(date)) return Temporal.Instant.from(date).epochMilliseconds;
    moment = Temporal.PlainDate.from(firstDayOf(date)).toZonedDateTime(timeZone).epochMilliseconds;
    firstMoments.set(key, moment);
  }
  return moment;
}

/** Whether the moment of `momentOf` has come by `asOf` (milliseconds since 1970 UTC). */
export function hasCome(date: string, asOf: number, timeZone: string): boolean {
  return isLongPast(date, asOf) || momentOf(date, timeZone) <= asOf;
}

/**
 * Whether the date is at least two days earlier. Compares names of days, which is quick and is enough because no zone
 * is two days from UTC.
 */
function isLongPast(date: string, asOf: number): boolean {
  if (asOf !== past.asOf) past = { asOf, day: dayBefore(asOf, 2) };
  return firstDayOf(date.slice(0, 10)) < past.day;
}

/** The last `asOf`, and the day two days before it. */
let past = { asOf: NaN, day: '' };

/** The day in UTC a number of days before a moment; '' if its year does not have four digits. */
export function dayBefore(moment: number, days: number): string {
  const before = new Date(moment - days * 86_400_000);
  const text = Number.isNaN(before.getTime()) ? '' : before.toISOString();
  return /^\d{4}-/.test(text) ? text.slice(0, 10) : '';
}

/** By day and zone, because an archive has many articles of each day. */
const firstMoments = new Map<string, number>();

/** What `AS_OF` means: the last millisecond of a day in a zone, or a date-time's own moment. */
export function endMomentOf(date: string, timeZone: string): number {
  return isDay(date)
    ? Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds - 1
    : Temporal.Instant.from(date).epochMilliseconds;
}

/** The day in a time zone at a moment. */
export function dayAt(milliseconds: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

/** A moment as a date-time with the zone's offset at that time: `2021-08-26T14:30:00+03:00`. */
export function momentIn(milliseconds: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds)
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second', roundingMode: 'ceil' });
}

/** Whether the system knows an IANA time zone of this name. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
