import { expect, test } from 'vitest';
import { name, withEdition } from './edition.ts';

const id = '0191f0a0-0000-7000-8000-000000000001';

test('an edition with another id is refused', () => {
  expect(withEdition(`id: ${id}`, `id: ${id.replace(/1$/, '2')}`)).toEqual([
    `${name}.ru.md:3:5 [edition-id] id: is not the original's (${name}.md)`,
  ]);
});

test.each([
  ['the same id', `id: ${id}`],
  ['none', 'summary: S'],
])('an edition has %s', (_what, fields) => {
  expect(withEdition(`id: ${id}`, fields)).toEqual([]);
});
