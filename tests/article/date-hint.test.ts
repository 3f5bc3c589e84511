import { expect, test } from 'vitest';
import { dateHint, momentHint } from '../../src/article/date-hint.ts';

test.each([
  ['26/08/2021', 'write it as 2021-08-26'],
  ['26.8.2021', 'write it as 2021-08-26'],
  ['2021/8/26', 'write it as 2021-08-26'],
  ['2021-8-26', 'write it as 2021-08-26'],
  ['20210826', 'write it as 2021-08-26'],
  ['26 August 2021', 'write it as 2021-08-26'],
  ['August 26, 2021', 'write it as 2021-08-26'],
  ['26 августа 2021', 'write it as 2021-08-26'],
  ['٢٦ أغسطس ٢٠٢١', 'write it as 2021-08-26'],
  ['08/26/2021', 'write it as 2021-08-26'],
  ['7/8/2021', 'write it as 2021-08-07, or as 2021-07-08 if the month came first'],
  ['8/8/2021', 'write it as 2021-08-08'],
  ['“2021-08-26”', 'write it without those marks: 2021-08-26'],
  ['«26.08.2021»', 'write it as 2021-08-26'],
  ['2021-02-30', 'there is no such day in the calendar'],
  ['2021-08-26 14:30', 'with a time it needs a zone: 2021-08-26T14:30+03:00 (or Z for UTC)'],
])('%s: %s', (found, hint) => {
  expect(dateHint(found)).toBe(hint);
});

test.each(['last Thursday', 'yesterday', 'вчера', '2021', '31/02/2021', '2021-02-30T10:00', ''])(
  '"%s" shows how dates are written',
  (found) => {
    expect(dateHint(found)).toBe(
      'write the day as 2021-08-26, or with a time and zone as 2021-08-26T14:30:00+03:00',
    );
  },
);

test.each([
  ['2021-08-27 18:00', '2021-08-27T18:00:00+03:00'],
  ['2021-08-27T9:05:30', '2021-08-27T09:05:30+03:00'],
  ['27.08.2021 18:00', '2021-08-27T18:00:00+03:00'],
  ['2026-11-28T09:00+03', '2026-11-28T09:00:00+03:00'],
  ['2026-11-28T09:00+0530', '2026-11-28T09:00:00+05:30'],
  ['2026-11-28 09:00 UTC', '2026-11-28T09:00:00Z'],
  ['3 марта 2022 18:00 MSK', '2022-03-03T18:00:00+03:00'],
  ['March 3, 2022 at 18:00', '2022-03-03T18:00:00+03:00'],
])('a moment is shown as it is to be written: %s', (found, moment) => {
  expect(momentHint(found)).toBe(`write it as ${moment}`);
});

test.each(['tomorrow at noon', 'tomorrow', '2021-08-27 25:00', '2021-02-30 18:00', ''])(
  'what cannot be told is shown by an example, called so: %s',
  (found) => {
    expect(momentHint(found)).toBe(
      'write the day, time and zone, such as 2021-08-26T14:30:00+03:00',
    );
  },
);

test('the day is kept where the time is missing', () => {
  expect(momentHint('2026-11-28')).toBe(
    'add the time and its zone, such as 2026-11-28T14:30:00+03:00',
  );
});
