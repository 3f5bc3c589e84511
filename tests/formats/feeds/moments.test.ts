import fc from 'fast-check';
import { expect, test } from 'vitest';
import { momentOf } from '../../../src/text/dates/dates.ts';
import { mailDate, timestamp } from '../../../src/formats/feeds/moments.ts';

test.each([
  ['2021-08-26', 'Europe/Moscow', '2021-08-26T00:00:00+03:00'],
  ['2021-08-26', 'UTC', '2021-08-26T00:00:00+00:00'],
  // Moscow was ahead by 2:30:17 then.
  ['1900-01-01', 'Europe/Moscow', '1900-01-01T00:00:00+02:30'],
  ['1700-01-01', 'America/New_York', '1700-01-01T00:00:00-04:56'],
  // Clocks went forward at midnight.
  ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T01:00:00-02:00'],
  // The day that Samoa left out, and those of Manila before it changed sides.
  ['2011-12-30', 'Pacific/Apia', '2011-12-30T00:00:00-10:00'],
  ['1844-12-30', 'Asia/Manila', '1844-12-30T00:00:00Z'],
  // Of a month or a year, the first moment, by the offset that the zone had then.
  ['1937-07', 'Europe/Moscow', '1937-07-01T00:00:00+03:00'],
  ['1937-07', 'America/New_York', '1937-07-01T00:00:00-04:00'],
  ['1937', 'America/New_York', '1937-01-01T00:00:00-05:00'],
  ['0850', 'UTC', '0850-01-01T00:00:00+00:00'],
  ['2021-08-26T14:30+03:00', 'UTC', '2021-08-26T14:30:00+03:00'],
  ['2021-08-26T14:30:05.5Z', 'UTC', '2021-08-26T14:30:05.5Z'],
])('%s in %s is the moment %s', (date, zone, moment) => {
  expect(timestamp(date, zone)).toBe(moment);
});

test.each([
  ['2021-08-26', 'Thu, 26 Aug 2021 00:00:00 +0300'],
  ['2021-08-26T23:30:00.5Z', 'Thu, 26 Aug 2021 23:30:00 +0000'],
  ['1900-01-01', 'Mon, 01 Jan 1900 00:00:00 +0230'],
  ['0051-02-03', 'Fri, 03 Feb 0051 00:00:00 +0230'],
  ['1937-07', 'Thu, 01 Jul 1937 00:00:00 +0300'],
  ['1937', 'Fri, 01 Jan 1937 00:00:00 +0300'],
])('RSS dates keep the day: %s is %s', (date, written) => {
  expect(mailDate(date, 'Europe/Moscow')).toBe(written);
});

test('in every zone and century a day keeps its name, its offset is one, and its moment is right to the minute', () => {
  const days = fc.date({
    min: new Date('1700-01-01'),
    max: new Date('2100-01-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, fc.constantFrom(...Intl.supportedValuesOf('timeZone')), (date, zone) => {
      const day = date.toISOString().slice(0, 10);
      const written = timestamp(day, zone);
      const [, hours = '0', minutes = '0'] = /T\d\d:\d\d:\d\d(?:Z|[+-](\d\d):(\d\d))$/.exec(
        written,
      ) ?? ['', 'x'];
      expect(Number(hours) * 60 + Number(minutes)).toBeLessThanOrEqual(14 * 60);
      expect(written.slice(0, 10)).toBe(day);
      expect(mailDate(day, zone)).toMatch(
        /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} [+-]\d{4}$/,
      );
      expect(mailDate(day, zone).slice(5, 7)).toBe(day.slice(8));
      const said = new Date(written).getTime();
      // Where the date line was on the other side no offset says it.
      if (!written.endsWith('Z')) expect(Math.abs(said - momentOf(day, zone))).toBeLessThan(60_000);
    }),
  );
});
