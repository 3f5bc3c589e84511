import { expect, test } from 'vitest';
import { longestSlug } from '../../../../src/text/slug.ts';
import { join, type Texts } from '../../sample.ts';

const rulesOf = (texts: Texts) => join(texts).problems.map(({ file, rule }) => `${file} ${rule}`);
const fields = 'title: T\ndate: 2021-08-26';
const name = (length: number) => `articles/${'a'.repeat(length)}`;

test('a name that makes an address longer than file systems take is refused, once for all editions', () => {
  const long = name(longestSlug + 1);
  expect(rulesOf({ [`${long}.md`]: fields, [`${long}.ru.md`]: 'title: Т' })).toEqual([
    `${long}.md long-slug`,
  ]);
});

test('the longest name, and a long one with a slug of its own, are right', () => {
  expect(rulesOf({ [`${name(longestSlug)}.md`]: fields })).toEqual([]);
  expect(rulesOf({ [`${name(longestSlug + 1)}.md`]: `${fields}\nslug: short` })).toEqual([]);
});
