import { describe, expect, test } from 'vitest';
import { faultOfFormat, readFormat } from '../../../src/text/dates/read-format.ts';

describe('readFormat', () => {
  test.each([
    ['dd.MM.yyyy HH:mm', '26.08.2021 14:30', { day: '2021-08-26', time: '14:30:00' }],
    ['dd.MM.yyyy', '٢٦.٠٨.٢٠٢١', { day: '2021-08-26' }],
    ['d MMMM yyyy', '26 августа 2021', { day: '2021-08-26' }],
    ['d MMMM yyyy', '26 Ağustos 2021', { day: '2021-08-26' }],
    ['d MMM yy', '5 Oct 99', { day: '1999-10-05' }],
    ['EEE, d MMM yyyy', 'Thu, 5 Oct. 2021', { day: '2021-10-05' }],
    ['M/d/yyyy h:mm a', '10/5/2021 12:05 AM', { day: '2021-10-05', time: '00:05:00' }],
    ['M/d/yyyy h:mm a', '10/5/2021 1:05 p.m.', { day: '2021-10-05', time: '13:05:00' }],
    [
      'yyyy-MM-dd HH:mm:ss z',
      '2021-08-26 14:30:05 MSK',
      { day: '2021-08-26', time: '14:30:05', offset: '+03:00' },
    ],
    [
      "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
      '2021-08-26T14:30:05.123Z',
      { day: '2021-08-26', time: '14:30:05', offset: 'Z' },
    ],
    ["d 'de' MMMM 'de' yyyy", '26 de agosto de 2021', { day: '2021-08-26' }],
    ['epoch', '1629979200', { epoch: 1_629_979_200_000 }],
    ['epoch-milliseconds', '1629979200000', { epoch: 1_629_979_200_000 }],
  ])('%s reads %s', (format, text, expected) => {
    expect(readFormat(format, text)).toEqual(expected);
  });

  test.each([
    ['dd.MM.yyyy', '31.02.2021'],
    ['dd.MM.yyyy', '2021-08-26'],
    ['dd.MM.yyyy HH:mm', '26.08.2021 24:30'],
    ['d MMMM yyyy', '26 Foo 2021'],
    // Two zones have this name.
    ['yyyy-MM-dd HH:mm z', '2021-08-26 14:30 IST'],
    ['epoch', 'yesterday'],
    ['epoch', '99999999999999999'],
  ])('%s does not read %s', (format, text) => {
    expect(readFormat(format, text)).toBeUndefined();
  });
});

describe('faultOfFormat', () => {
  test('takes formats of days', () => {
    for (const format of ['dd.MM.yyyy', 'epoch', "yyyy-MM-dd'T'HH:mm"])
      expect(faultOfFormat(format)).toBeUndefined();
  });

  test('names what is not part of a date', () => {
    expect(faultOfFormat('DD.MM.YYYY')).toContain('"DD"');
    expect(faultOfFormat('HH:mm')).toContain('write year, month and day');
  });
});
