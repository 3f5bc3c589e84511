import { Temporal } from 'temporal-polyfill';
import { firstDayOf, isPeriod } from '../../text/dates/period.ts';

/**
 * A date as RFC 3339, with seconds and offset. A day, month or year becomes its first moment in the site's time zone.
 * The date part is always the day as written (the first of a month or year), whatever the offset was then.
 */
export function timestamp(date: string, timeZone: string): string {
  if (!isPeriod(date)) return date.replace(/T(\d{2}:\d{2})(?=Z|[+-])/, 'T$1:00');
  const key = `${date} ${timeZone}`;
  const known = ofDays.get(key);
  if (known !== undefined) return known;
  const text = firstMoment(Temporal.PlainDate.from(firstDayOf(date)), timeZone);
  ofDays.set(key, text);
  return text;
}

/** XML Schema allows no larger offset: https://www.w3.org/TR/xmlschema11-2/#dateTime */
const largest = 14 * 60;

/**
 * Offsets have no seconds, but local mean time had (Moscow's was +02:30:17): it is rounded to the minute. For a day
 * that a zone skipped (30 December 2011 in Samoa), and where the date line used to be elsewhere (Manila before 1845),
 * the offset is chosen so that the date stays the same, or UTC if none does.
 */
function firstMoment(day: Temporal.PlainDate, timeZone: string): string {
  const start = day.toZonedDateTime(timeZone);
  const midnight = day.toPlainDateTime();
  const local = start.toPlainDate().equals(day) ? start.toPlainDateTime() : midnight;
  const ahead = local.toZonedDateTime('UTC').epochMilliseconds - start.epochMilliseconds;
  const minutes = Math.round(ahead / 60_000);
  if (Math.abs(minutes) > largest) return `${midnight.toString()}Z`;
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const offset = [hours, rest].map((part) => String(part).padStart(2, '0')).join(':');
  return `${local.toString()}${minutes < 0 ? '-' : '+'}${offset}`;
}

/** An archive has many articles of the same day. */
const ofDays = new Map<string, string>();

/** A date for RSS, with the day as written: `Thu, 26 Aug 2021 11:30:00 +0300`. */
export function mailDate(date: string, timeZone: string): string {
  const [, local = '', zone = 'Z'] =
    /^(.{19}).*?(Z|[+-]\d{2}:\d{2})$/.exec(timestamp(date, timeZone)) ?? [];
  return new Date(`${local}Z`)
    .toUTCString()
    .replace('GMT', zone === 'Z' ? '+0000' : zone.replace(':', ''));
}
