import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayAt,
  periodOf,
  endMomentOf,
  isDateTime,
  isDay,
  isTimeZone,
  momentIn,
  hasCome,
  momentOf,
} from '../../../src/text/dates/dates.ts';

describe('days', () => {
  test.each(['2021-08-26', '2024-02-29', '0001-01-01', '9999-12-31'])('%s exists', (day) => {
    expect(isDay(day)).toBe(true);
  });

  test.each(['2021-02-29', '2021-13-01', '2021-00-10', '2021-8-26', '20210826', '0000-01-01', ''])(
    '"%s" does not',
    (day) => {
      expect(isDay(day)).toBe(false);
    },
  );
});

describe('date-times', () => {
  test.each([
    '2021-08-26T14:30Z',
    '2021-08-26T14:30:00+03:00',
    '2021-08-26T23:59:59.999-12:00',
    '1969-07-20T20:17:40Z',
  ])('%s is one', (date) => {
    expect(isDateTime(date)).toBe(true);
  });

  test.each([
    ['without zone', '2021-08-26T14:30'],
    ['with a blank', '2021-08-26 14:30Z'],
    ['with the hour 24', '2021-08-26T24:30Z'],
    ['of a day that does not exist', '2021-02-30T10:00Z'],
    ['of a leap second', '2016-12-31T23:59:60Z'],
    ['with a zone by name', '2021-08-26T14:30[Europe/Moscow]'],
  ])('one %s is not', (_what, date) => {
    expect(isDateTime(date)).toBe(false);
  });
});

describe('the day of a date', () => {
  test('is as written, however far its zone is from here', () => {
    expect(periodOf('2021-08-26T00:10:00+14:00')).toBe('2021-08-26');
    expect(periodOf('2021-08-26T23:50:00-12:00')).toBe('2021-08-26');
    expect([periodOf('1937-07'), periodOf('1937')]).toEqual(['1937-07', '1937']);
  });

  test('is never shifted by a zone', () => {
    const zone = fc.integer({ min: -12, max: 14 }).map((hours) => {
      const digits = String(Math.abs(hours)).padStart(2, '0');
      return `${hours < 0 ? '-' : '+'}${digits}:00`;
    });
    const hour = fc.integer({ min: 0, max: 23 }).map((n) => String(n).padStart(2, '0'));
    fc.assert(
      fc.property(hour, zone, (at, offset) => {
        const date = `2021-08-26T${at}:30:00${offset}`;
        expect(isDateTime(date)).toBe(true);
        expect(periodOf(date)).toBe('2021-08-26');
      }),
    );
  });
});

describe('moments', () => {
  test('a day begins and ends in the zone of the site', () => {
    expect(momentOf('2021-08-26', 'Europe/Moscow')).toBe(Date.parse('2021-08-25T21:00:00Z'));
    expect(endMomentOf('2021-08-26', 'Europe/Moscow')).toBe(Date.parse('2021-08-26T20:59:59.999Z'));
  });

  test('a month or a year begins with its first day', () => {
    expect(momentOf('1937-07', 'Europe/Moscow')).toBe(momentOf('1937-07-01', 'Europe/Moscow'));
    expect(momentOf('1937', 'Europe/Moscow')).toBe(momentOf('1937-01-01', 'Europe/Moscow'));
  });

  test('a day on which the clocks change is as long as it is', () => {
    const zone = 'Europe/Berlin';
    const hours = (day: string) => (endMomentOf(day, zone) + 1 - momentOf(day, zone)) / 3_600_000;
    expect([hours('2021-03-28'), hours('2021-06-01'), hours('2021-10-31')]).toEqual([23, 24, 25]);
  });

  test('a date-time is its own moment, whatever the zone of the site', () => {
    const moment = Date.parse('2021-08-26T11:30:00Z');
    expect(momentOf('2021-08-26T14:30:00+03:00', 'Asia/Tokyo')).toBe(moment);
    expect(endMomentOf('2021-08-26T14:30:00+03:00', 'Asia/Tokyo')).toBe(moment);
  });

  test('a moment is another day elsewhere', () => {
    const moment = Date.parse('2021-08-26T22:00:00Z');
    expect(dayAt(moment, 'UTC')).toBe('2021-08-26');
    expect(dayAt(moment, 'Europe/Moscow')).toBe('2021-08-27');
  });
});

test('time zones are those that the machine knows', () => {
  expect(['UTC', 'Europe/Moscow', 'Asia/Kabul'].filter((zone) => !isTimeZone(zone))).toEqual([]);
  expect(['Mars', '', 'Europe/'].filter(isTimeZone)).toEqual([]);
});

test('a moment is said with the offset of that day', () => {
  expect(momentIn(Date.UTC(2021, 6, 1, 12), 'Europe/Berlin')).toBe('2021-07-01T14:00:00+02:00');
  expect(momentIn(Date.UTC(2021, 0, 1, 12), 'Europe/Berlin')).toBe('2021-01-01T13:00:00+01:00');
  // A part of a second more is a second later: whoever builds then is not too early.
  expect(momentIn(Date.UTC(2021, 0, 1, 12, 0, 0, 1), 'UTC')).toBe('2021-01-01T12:00:01+00:00');
});

test('whether a moment has come is told by the day alone where that is past in every zone', () => {
  const noon = Date.parse('2024-07-01T12:00:00Z');
  expect(hasCome('2024-06-01', noon, 'Pacific/Kiritimati')).toBe(true);
  for (const date of [
    '2024-06-29',
    '2024-06-30',
    '2024-07-01',
    '2024-07-02',
    '2024-07-01T15:00+03:00',
    '2024-06',
    '2024-07',
    '2024',
    '2025',
  ]) {
    for (const zone of ['Pacific/Kiritimati', 'Etc/GMT+12', 'UTC']) {
      for (const moment of [noon - 86_400_000, noon, noon + 1, Infinity, -Infinity]) {
        expect(hasCome(date, moment, zone)).toBe(momentOf(date, zone) <= moment);
      }
    }
  }
  expect(hasCome('0001-01-01', Date.parse('0001-01-01T00:00:00Z') - 1, 'UTC')).toBe(false);
});
