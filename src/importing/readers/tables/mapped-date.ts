import { dayAt, isDateTime, momentIn } from '../../../text/dates/dates.ts';
import { isPeriod } from '../../../text/dates/period.ts';
import { readDay } from '../../../text/dates/read-day.ts';
import { readFormat, type ClockDate, type EpochDate } from '../../../text/dates/read-format.ts';
import { Temporal } from 'temporal-polyfill';

/** A date as an article has it. */
export interface MappedDate {
  /** The day as the old site showed it; what cannot be read stays as it is. */
  day: string;
  /** With its zone, where a time was written. */
  moment?: string;
  /** What had to be decided, as a sentence without a full stop. */
  decided?: string;
}

export interface DateRule {
  format?: string | undefined;
  /** IANA name: where the day is meant. */
  zone?: string | undefined;
}

/**
 * The day of a date, in the zone of its rule; without one the day as it is written, and of seconds since 1970 the day in
 * `siteZone`. `today` is for words such as "yesterday".
 */
export function mapDate(
  text: string,
  { format, zone }: DateRule,
  siteZone: string,
  today: string,
): MappedDate {
  const read = format === undefined ? readAny(text, today) : readFormat(format, text);
  if (!read) return { day: text };
  if ('epoch' in read) {
    const there = zone ?? siteZone;
    return {
      day: dayAt(read.epoch, there),
      moment: momentIn(read.epoch, there),
      ...(zone === undefined
        ? { decided: `its date is a number of seconds: the day is that in ${siteZone}` }
        : {}),
    };
  }
  const { day, time, offset } = read;
  if (time === undefined) return { day };
  if (offset === undefined) return { day, moment: momentOfClock(day, time, zone ?? siteZone) };
  const moment = `${day}T${time}${offset}`;
  if (zone === undefined) return { day, moment };
  const { epochMilliseconds } = Temporal.Instant.from(moment);
  return { day: dayAt(epochMilliseconds, zone), moment: momentIn(epochMilliseconds, zone) };
}

function momentOfClock(day: string, time: string, zone: string): string {
  const { epochMilliseconds } = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone);
  return momentIn(epochMilliseconds, zone);
}

const sql =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::(\d{2})(?:[.,]\d+)?)? ?(Z|UTC|[+-]\d{2}(?::?\d{2})?)?$/;

/** A date of which no format is known: as ISO 8601 and SQL write it, seconds since 1970, or as people do, the day first. */
function readAny(text: string, today: string): ClockDate | EpochDate | undefined {
  const plain = text.trim();
  if (/^\d{10}$/.test(plain)) return readFormat('epoch', plain);
  if (/^\d{13}$/.test(plain)) return readFormat('epoch-milliseconds', plain);
  const [, day = '', minutes = '', seconds = '00', zone] = sql.exec(plain) ?? [];
  if (day !== '') {
    const time = `${minutes}:${seconds}`;
    const offset = zone === undefined ? undefined : offsetOf(zone);
    return isDateTime(`${day}T${time}${offset ?? 'Z'}`)
      ? { day, time, ...(offset === undefined ? {} : { offset }) }
      : undefined;
  }
  if (isPeriod(plain)) return { day: plain };
  const [dayAlone = '', time = ''] = plain.split(/,? (?=\d{1,2}:\d{2})/);
  const read = readDay(dayAlone, today, ['en-GB']);
  if (read === undefined || isDateTime(read)) return undefined;
  const [, hour = '', rest = '', second = '00'] =
    /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(time) ?? [];
  return hour === ''
    ? { day: read }
    : { day: read, time: `${hour.padStart(2, '0')}:${rest}:${second}` };
}

function offsetOf(zone: string): string {
  if (zone === 'Z' || zone === 'UTC') return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
