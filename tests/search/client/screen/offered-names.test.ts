import { expect, test } from 'vitest';
import { namesFor, namesNear } from '../../../../src/search/client/screen/offered-names.ts';
import type { KnownName } from '../../../../src/search/names.ts';

const name = (label: string): KnownName => ({
  kind: 'source',
  href: `/sources/${label.toLowerCase()}/`,
  label,
  names: [],
});
const known = ['TASS', 'Reuters', 'Kabul', 'Kandahar', 'Kunduz', 'Kunar'].map(name);
const date = { range: { from: '2021-01-01', to: '2021-12-31' }, text: '2021', rest: 'tass' };

test('names match the query, or the query without its date if none does', () => {
  const labels = (query: string, written?: typeof date) =>
    namesFor(known, query, written).map(({ label }) => label);
  expect(labels('kabul')).toEqual(['Kabul']);
  expect(labels('tass 2021')).toEqual([]);
  expect(labels('tass 2021', date)).toEqual(['TASS']);
});

test('no more than four are offered', () => {
  const many = ['One', 'Onega', 'Oneida', 'Onenote', 'Onestop'].map(name);
  expect(namesFor(many, 'one', undefined)).toHaveLength(4);
});

test('names that are similar to several words are suggested once', () => {
  const near = namesNear(known, ['Kabulo', 'Kabool', 'Reutres']);
  expect(near.map(({ name: label }) => label)).toEqual(['Kabul', 'Reuters']);
});
