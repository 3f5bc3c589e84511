import { describe, expect, test } from 'vitest';
import { markedBy, saidBy } from './draft.ts';

const said = (title: string) => saidBy('headline-stop', `title: '${title}'\n`);

test('a full stop at the end of a headline, and the headline without it', () => {
  expect(said('Taliban enter Kabul.')).toEqual([
    '2:28 title: ends in a full stop; leave it out: Taliban enter Kabul',
  ]);
  expect(said('Талибы вошли в «Кабул».')).toHaveLength(1);
  expect(said('دخلت طالبان كابول.')).toHaveLength(1);
  expect(markedBy('headline-stop', 'title: Taliban enter Kabul.\n')).toEqual(['.']);
});

describe('is not meant of', () => {
  test.each([
    'Troops leave the U.S.',
    'Smith and Co.',
    'Итоги 2021 г.',
    'What next?..',
    'And then…',
    'It is over. We go.',
    'Wait...',
  ])('%s', (title) => {
    expect(said(title)).toEqual([]);
  });
});
