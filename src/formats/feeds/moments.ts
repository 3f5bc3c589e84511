import { Temporal } from 'temporal-polyfill';
import { firstDayOf, isPeriod } from '../../text/dates/period.ts';

/**
 * A date as RFC 3339 wants it, with seconds and a zone: the first moment of a day, month or year in the site's zone. Its
 * date part is the day as written (the first of a month or year), whatever the zone was then.
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

/** XML Schema knows no larger offset: https://www.w3.org/TR/xmlschema11-2/#dateTime */
const largest = 14 * 60;

/**
 * Offsets have no seconds, which local mean time had (Moscow's was +02:30:17): the nearest minute is said. On a day
 * that a zone left out (Samoa's 30 December 2011), and where the date line was elsewhere (Manila before 1845), what is
 * said is the offset that gives the day its name, or UTC where none can.
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

/** An archive has many articles of each of its days. */
const ofDays = new Map<string, string>();

/** As RSS has it, on the day as written: `Thu, 26 Aug 2021 11:30:00 +0300`. */
export function mailDate(date: string, timeZone: string): string {
  const [, local = '', zone = 'Z'] =
    /^(.{19}).*?(Z|[+-]\d{2}:\d{2})$/.exec(timestamp(date, timeZone)) ?? [];
  return new Date(`${local}Z`)
    .toUTCString()
    .replace('GMT', zone === 'Z' ? '+0000' : zone.replace(':', ''));
}
