import { expect, test } from 'vitest';
import { readMoment } from '../../../../src/importing/readers/ghost/post-moment.ts';

test.each([
  ['2021-08-26T10:00:00.000Z', Date.UTC(2021, 7, 26, 10)],
  ['2021-08-26 10:00:00', Date.UTC(2021, 7, 26, 10)],
  ['1629972000000', Date.UTC(2021, 7, 26, 10)],
  ['', undefined],
  ['soon', undefined],
  ['0001-01-01T00:00:00Z', undefined],
])('%s', (text, moment) => {
  expect(readMoment(text)).toBe(moment);
});
