import { Temporal } from 'temporal-polyfill';
import { firstDayOf, isPeriod } from '../article/period.ts';

/**
 * A date as RFC 3339 wants it, with seconds and a zone: the first moment of a day, month or year in the site's zone. Where the
 * zone was off by seconds then, in UTC.
 */
export function timestamp(date: string, timeZone: string): string {
  if (!isPeriod(date)) return date.replace(/T(\d{2}:\d{2})(?=Z|[+-])/, 'T$1:00');
  const key = `${date} ${timeZone}`;
  const known = ofDays.get(key);
  if (known !== undefined) return known;
  const start = Temporal.PlainDate.from(firstDayOf(date)).toZonedDateTime(timeZone);
  const text =
    start.offsetNanoseconds % 60e9 === 0
      ? start.toString({ timeZoneName: 'never' })
      : start.toInstant().toString();
  ofDays.set(key, text);
  return text;
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
