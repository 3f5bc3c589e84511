import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adviseDate, adviseDateTime } from '../../../src/text/dates/date-hint.ts';
import { isDateTime, isDay } from '../../../src/text/dates/dates.ts';

const example = 'write the day as 2021-08-26, or with a time and zone as 2021-08-26T14:30:00+03:00';

describe('a day in any form is shown as it is to be written', () => {
  test.each([
    ['26/08/2021', '2021-08-26'],
    ['26.8.2021', '2021-08-26'],
    ['2021/8/26', '2021-08-26'],
    ['2021-8-26', '2021-08-26'],
    ['20210826', '2021-08-26'],
    ['26 August 2021', '2021-08-26'],
    ['August 26, 2021', '2021-08-26'],
    ['Thursday, August 26, 2021', '2021-08-26'],
    ['26-Aug-2021', '2021-08-26'],
    ['2021-Aug-26', '2021-08-26'],
    ['26 августа 2021', '2021-08-26'],
    ['٢٦ أغسطس ٢٠٢١', '2021-08-26'],
    ['08/26/2021', '2021-08-26'],
    ['8/8/2021', '2021-08-08'],
    ['«26.08.2021»', '2021-08-26'],
    ['26. August 2021', '2021-08-26'],
    ['26. Mai 2021', '2021-05-26'],
    ['26. Jänner 2021', '2021-01-26'],
    ['1er mai 2021', '2021-05-01'],
    ['26 août 2021', '2021-08-26'],
    ['26 de agosto de 2021', '2021-08-26'],
    ['26 серпня 2021', '2021-08-26'],
    ['۲۶ اوت ۲۰۲۱', '2021-08-26'],
    ['2021年8月26日', '2021-08-26'],
    ['2021년 8월 26일', '2021-08-26'],
    ['2021\u201108\u201126', '2021-08-26'],
    ['2021–08–26', '2021-08-26'],
    ['2021−08−26', '2021-08-26'],
    ['2021\u201208\u201226', '2021-08-26'],
    ['2021\u00AD08\u00AD26', '2021-08-26'],
    ['２０２１－０８－２６', '2021-08-26'],
    ['٢٠٢١-٠٨-٢٦', '2021-08-26'],
    ['۲۰۲۱-۰۸-۲۶', '2021-08-26'],
    ['\u200E2021-08-26', '2021-08-26'],
  ])('%s', (found, day) => {
    expect(adviseDate(found)).toEqual({ hint: `write it as ${day}`, meant: day });
  });

  test('without the marks around it', () => {
    expect(adviseDate('“2021-08-26”')).toEqual({
      hint: 'write it without those marks: 2021-08-26',
      meant: '2021-08-26',
    });
  });

  test('in two ways where nobody knows whether the month came first', () => {
    expect(adviseDate('7/8/2021')).toEqual({
      hint: 'write it as 2021-08-07, or as 2021-07-08 if the month came first',
    });
  });

  test('but not where there is none', () => {
    expect(adviseDate('2021-02-30')).toEqual({ hint: 'there is no such day in the calendar' });
  });
});

test.each([
  ['2021-13', 'there is no such month'],
  ['2021-08-26T25:00Z', 'there is no such time of day'],
  ['2021-08-26 10:61', 'there is no such time of day'],
  ['2021-02-30T10:00Z', 'there is no such day in the calendar'],
  ['26.08.21', 'write the year with four digits, and all of it as in 2021-08-26'],
])('%s is told what cannot be', (found, hint) => {
  expect(adviseDate(found)).toEqual({ hint });
});

/** As Jekyll, Hugo, WordPress, Drupal, Movable Type, Ghost, git, mail and people write them. */
const moments: [string, string][] = [
  ['2024-08-08 22:44:26 -0700', '2024-08-08T22:44:26-07:00'],
  ['2024-08-08 22:44:26 +0000 UTC', '2024-08-08T22:44:26+00:00'],
  ['2024-08-08 22:44:26.5 +0300 MSK m=+0.01', '2024-08-08T22:44:26.5+03:00'],
  ['8. August 2024, 22:44:26 MESZ', '2024-08-08T22:44:26+02:00'],
  ['2024-08-08 22:44:26 +0300', '2024-08-08T22:44:26+03:00'],
  ['2024-08-08 22:44:26 +05:30', '2024-08-08T22:44:26+05:30'],
  ['2024-08-08 22:44:26 +03', '2024-08-08T22:44:26+03:00'],
  ['2024-08-08 22:44:26 -7', '2024-08-08T22:44:26-07:00'],
  ['2024-08-08 22:44:26-07', '2024-08-08T22:44:26-07:00'],
  ['2024-08-08T22:44:26-0700', '2024-08-08T22:44:26-07:00'],
  ['2024-08-08 22:44:26 UTC', '2024-08-08T22:44:26Z'],
  ['2024-08-08 22:44:26 Z', '2024-08-08T22:44:26Z'],
  ['2024-08-08t22:44:26z', '2024-08-08T22:44:26Z'],
  ['2024-08-08 22:44:26 GMT', '2024-08-08T22:44:26Z'],
  ['2024-08-08 22:44:26 GMT+3', '2024-08-08T22:44:26+03:00'],
  ['2024-08-08 22:44:26 UTC-03:30', '2024-08-08T22:44:26-03:30'],
  ['2024-08-08 22:44:26 (UTC+3)', '2024-08-08T22:44:26+03:00'],
  ['2024-08-08 22:44:26 EST', '2024-08-08T22:44:26-05:00'],
  ['2024-08-08 22:44:26 PDT', '2024-08-08T22:44:26-07:00'],
  ['2024-08-08 22:44:26 CEST', '2024-08-08T22:44:26+02:00'],
  ['2024-08-08 22:44:26 msk', '2024-08-08T22:44:26+03:00'],
  ['08.08.2024 22:44:26 мск', '2024-08-08T22:44:26+03:00'],
  ['2024-08-08 22:44:26 Europe/Paris', '2024-08-08T22:44:26+02:00'],
  ['2024-01-08 22:44:26 Europe/Paris', '2024-01-08T22:44:26+01:00'],
  ['2024-08-08T22:44:26+02:00[Europe/Paris]', '2024-08-08T22:44:26+02:00'],
  ['Thu, 08 Aug 2024 22:44:26 +0000', '2024-08-08T22:44:26+00:00'],
  ['Thu, 08 Aug 2024 22:44:26 -0700 (PDT)', '2024-08-08T22:44:26-07:00'],
  ['Thu Aug 8 22:44:26 2024 -0700', '2024-08-08T22:44:26-07:00'],
  ['Thu Aug  8 22:44:26 EST 2024', '2024-08-08T22:44:26-05:00'],
  ['20240808T224426Z', '2024-08-08T22:44:26Z'],
  ['20240808T224426+0300', '2024-08-08T22:44:26+03:00'],
  ['2024-08-08 22:44:26.123 +0000', '2024-08-08T22:44:26.123+00:00'],
  ['2024-08-08 22:44:26,123 +0000', '2024-08-08T22:44:26.123+00:00'],
  ['8 August 2024 at 10:44:26 pm EST', '2024-08-08T22:44:26-05:00'],
  ['Aug 8, 2024, 9:05:11 a.m. PDT', '2024-08-08T09:05:11-07:00'],
  ['August 8, 2024 12:15:00 AM UTC', '2024-08-08T00:15:00Z'],
  ['August 8, 2024 12:15:00 PM UTC', '2024-08-08T12:15:00Z'],
  ['Thu, 08/08/2024 - 22:44:26 +0300', '2024-08-08T22:44:26+03:00'],
  ['22:44:26 UTC, 8 August 2024', '2024-08-08T22:44:26Z'],
  ['2024–08–08 22:44:26 −0700', '2024-08-08T22:44:26-07:00'],
  ['٢٠٢٤-٠٨-٠٨ ٢٢:٤٤:٢٦ +٠٣٠٠', '2024-08-08T22:44:26+03:00'],
  ['２０２４-０８-０８　２２：４４：２６ Z', '2024-08-08T22:44:26Z'],
];

describe('a moment is shown as it is to be written, with the zone that was written', () => {
  test.each(moments)('%s', (found, meant) => {
    const advice = { hint: `write it as ${meant}`, meant };
    expect(adviseDate(found)).toEqual(advice);
    expect(adviseDateTime(found)).toEqual(advice);
  });

  test('with seconds where only a moment will do', () => {
    expect(adviseDateTime('2026-11-28T09:00+03').meant).toBe('2026-11-28T09:00:00+03:00');
    expect(adviseDate('2026-11-28T09:00+03').meant).toBe('2026-11-28T09:00+03:00');
  });

  test.each([
    ['2024-08-08 10:00 IST', ['+05:30 (India)', '+02:00 (Israel)', '+01:00 (Ireland)']],
    ['2024-08-08 10:00 CST', ['-06:00 (North America)', '+08:00 (China)', '-05:00 (Cuba)']],
    ['2024-08-08 10:00 BST', ['+01:00 (Britain)', '+06:00 (Bangladesh)']],
  ])('all of them where it has several meanings: %s', (found, ways) => {
    const zone = found.slice(-3);
    const spelled = ways.map((way) => `2024-08-08T10:00${way}`).join(' or ');
    expect(adviseDate(found)).toEqual({
      hint: `${zone} can mean several zones: write it as ${spelled}`,
    });
  });

  test('in two ways where nobody knows whether the month came first', () => {
    expect(adviseDate('7/8/2024 10:00 +0300')).toEqual({
      hint: 'write it as 2024-08-07T10:00+03:00, or as 2024-07-08T10:00+03:00 if the month came first',
    });
  });
});

describe('no time and no zone is advised that nobody wrote', () => {
  test.each([
    ['2021-08-26 14:30', '2021-08-26T14:30'],
    ['2021-08-26T14:30:05', '2021-08-26T14:30:05'],
    ['08/26/2021 10:44:26 PM', '2021-08-26T22:44:26'],
    ['20210826144426', '2021-08-26T14:44:26'],
    ['26 августа 2021 в 22:44', '2021-08-26T22:44'],
    ['10:44, 26 August 2021', '2021-08-26T10:44'],
  ])('%s', (found, time) => {
    const hint = `a time needs a zone: add Z for UTC, or the offset from UTC such as +03:00, to ${time}`;
    expect(adviseDate(found)).toEqual({ hint: `${hint}; or write the day alone: 2021-08-26` });
    expect(adviseDateTime(found).hint.startsWith(hint)).toBe(true);
    expect(adviseDateTime(found).meant).toBeUndefined();
  });

  test('a zone that nobody knows', () => {
    expect(adviseDate('2024-08-08 10:00 XYZ')).toEqual({
      hint: 'write the zone "XYZ" as Z for UTC, or as the offset from UTC such as +03:00, after 2024-08-08T10:00',
    });
  });

  test('a time that is missing', () => {
    expect(adviseDateTime('2026-11-28')).toEqual({
      hint: 'add the time and the zone to 2026-11-28, as in 2021-08-26T14:30:00+03:00',
    });
  });

  test('seconds since 1970 may be something else', () => {
    expect(adviseDate('1723157066')).toEqual({
      hint: 'if it is the seconds since 1970, write it as 2024-08-08T22:44:26Z',
    });
    expect(adviseDate('1723157066000').hint).toContain('milliseconds since 1970');
  });
});

test.each(['last Thursday', 'yesterday', 'вчера', '31/02/2021', '', 'EST'])(
  '"%s" shows how dates are written',
  (found) => {
    expect(adviseDate(found)).toEqual({ hint: example });
  },
);

test.each(['tomorrow at noon', 'tomorrow', '2021-08-27 25:00', '2021-02-30 18:00', ''])(
  'of a moment, what cannot be told is shown by an example, called so: %s',
  (found) => {
    expect(adviseDateTime(found)).toEqual({
      hint: 'write the day, time and zone, such as 2021-08-26T14:30:00+03:00',
    });
  },
);

test('what is advised is a date, and has the day, the time and the zone that were written', () => {
  const two = (number: number) => String(number).padStart(2, '0');
  const parts = fc.record({
    year: fc.integer({ min: 1900, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 13, max: 28 }),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    second: fc.integer({ min: 0, max: 59 }),
    hours: fc.integer({ min: 0, max: 12 }),
    half: fc.constantFrom('00', '30'),
    sign: fc.constantFrom('+', '-'),
    dash: fc.constantFrom('-', '\u2011', '–', '−', '/', '.'),
    join: fc.constantFrom(' ', 'T', ', ', '  ', ' at '),
    zone: fc.constantFrom('hhmm', 'hh:mm', ' hhmm', ' hh:mm', ' UTChh:mm', ' GMThhmm', ' (hh:mm)'),
    digits: fc.constantFrom('0', '٠', '۰', '０', '०'),
    isDayFirst: fc.boolean(),
    is12: fc.boolean(),
  });
  fc.assert(
    fc.property(parts, (is) => {
      const [y, m, d] = [String(is.year), two(is.month), two(is.day)];
      const day = (is.isDayFirst ? [d, m, y] : [y, m, d]).join(is.dash);
      const rest = `${two(is.minute)}:${two(is.second)}`;
      const time = is.is12
        ? `${is.hour % 12 || 12}:${rest} ${is.hour < 12 ? 'AM' : 'PM'}`
        : `${two(is.hour)}:${rest}`;
      const offset = `${is.sign}${two(is.hours)}`;
      const zone = is.zone
        .replace('hh:mm', `${offset}:${is.half}`)
        .replace('hhmm', `${offset}${is.half}`);
      const zero = is.digits.codePointAt(0) ?? 48;
      const written = `${day}${is.join}${time}${zone}`.replaceAll(/\d/g, (digit) =>
        String.fromCodePoint(zero + Number(digit)),
      );
      const meant = `${y}-${m}-${d}T${two(is.hour)}:${rest}${offset}:${is.half}`;
      expect(adviseDateTime(written).meant).toBe(meant);
      expect(isDateTime(meant)).toBe(true);
    }),
    { numRuns: Number(process.env['NUM_RUNS'] ?? 2000) },
  );
});

test('whatever is written: what is meant is a date', () => {
  const piece = fc.constantFrom(
    ...'2021 08 26 8 :30 14:30 T Z +0300 EST IST Aug August августа - – / . , at PM am ( ) “ ” ٢ Thu'.split(
      ' ',
    ),
    ' ',
  );
  const text = fc.array(piece, { maxLength: 9 }).map((all) => all.join(''));
  fc.assert(
    fc.property(fc.oneof(text, fc.string(), fc.string({ unit: 'binary' })), (written) => {
      const { meant } = adviseDate(written);
      expect(meant === undefined || isDay(meant) || isDateTime(meant)).toBe(true);
      const moment = adviseDateTime(written).meant;
      expect(moment === undefined || isDateTime(moment)).toBe(true);
    }),
    { numRuns: Number(process.env['NUM_RUNS'] ?? 1500) },
  );
});
