import { describe, expect, test } from 'vitest';
import { saidBy } from './draft.ts';

const said = (title: string) => saidBy('capital-headline', `title: '${title}'\n`);

test('a headline in capitals, with what it could be', () => {
  expect(said('TALIBAN ENTER KABUL')).toEqual([
    '2:9 title: is all in capitals; write it in sentence case, with capitals for names only: Taliban enter kabul',
  ]);
  expect(said('ТАЛИБЫ ВОШЛИ В КАБУЛ')).toHaveLength(1);
});

describe('is not meant of', () => {
  test.each([
    'NATO, EU, UN',
    'ООН и НАТО',
    'PARIS',
    'طالبان تدخل كابول العاصمة',
    '2021: 12 000',
    'USSR',
  ])('%s', (title) => {
    expect(said(title)).toEqual([]);
  });
});
