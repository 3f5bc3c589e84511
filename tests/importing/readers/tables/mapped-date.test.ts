import { describe, expect, test } from 'vitest';
import { mapDate } from '../../../../src/importing/readers/tables/mapped-date.ts';

const read = (text: string, rule = {}) => mapDate(text, rule, 'Europe/Moscow', '2021-08-30');

describe('mapDate', () => {
  test.each([
    ['2021-08-26', {}, { day: '2021-08-26' }],
    ['2021-08', {}, { day: '2021-08' }],
    ['26.08.2021', {}, { day: '2021-08-26' }],
    ['2021-08-26 23:30:00', {}, { day: '2021-08-26', moment: '2021-08-26T23:30:00+03:00' }],
    ['26.08.2021 9:05', {}, { day: '2021-08-26', moment: '2021-08-26T09:05:00+03:00' }],
    // The day as it is written, unless the map says whose day is meant.
    ['2021-08-26T23:30:00Z', {}, { day: '2021-08-26', moment: '2021-08-26T23:30:00Z' }],
    ['2021-08-26 23:30:00+00', {}, { day: '2021-08-26', moment: '2021-08-26T23:30:00+00:00' }],
    [
      '2021-08-26T23:30:00Z',
      { zone: 'Europe/Moscow' },
      { day: '2021-08-27', moment: '2021-08-27T02:30:00+03:00' },
    ],
    [
      '26.08.2021 23:30',
      { format: 'dd.MM.yyyy HH:mm', zone: 'Asia/Tokyo' },
      { day: '2021-08-26', moment: '2021-08-26T23:30:00+09:00' },
    ],
    [
      '1630013400',
      { format: 'epoch', zone: 'UTC' },
      { day: '2021-08-26', moment: '2021-08-26T21:30:00+00:00' },
    ],
  ])('%s %j', (text, rule, expected) => {
    expect(read(text, rule)).toEqual(expected);
  });

  test('says that the zone of seconds was decided', () => {
    expect(read('1630013400')).toEqual({
      day: '2021-08-27',
      moment: '2021-08-27T00:30:00+03:00',
      decided: 'its date is a number of seconds: the day is that in Europe/Moscow',
    });
    expect(read('1630013400000').day).toBe('2021-08-27');
  });

  test.each(['0000-00-00 00:00:00', '31.02.2021', 'soon', '2021-08-26 25:00:00'])(
    'leaves %s as it is',
    (text) => {
      expect(read(text)).toEqual({ day: text });
    },
  );
});
