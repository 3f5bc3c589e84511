import { expect, test } from 'vitest';
import { resolveName, type FreeName } from '../../../src/archive/names/resolve-name.ts';
import { emptyVocabulary } from '../../../src/archive/names/vocabulary.ts';
import { longestSlug } from '../../../src/text/slug.ts';
import { vocabulariesOf } from '../sample.ts';

const { person, topic } = vocabulariesOf({
  person: 'dmitry-peskov:\n  label: { en: Dmitry Peskov, ru: Дмитрий Песков }\n',
});
const free = (name: string): ReadonlyMap<string, FreeName> =>
  new Map([['ivan-ivanov', { name, file: 'a.md', label: { text: name, lang: 'en' } }]]);
const resolve = (name: string, known = person, before = free('Ivan Ivanov')) =>
  resolveName(name, known, before, (unknown) => `hint for ${unknown}`);

test('a known name has the id of its entry, a free one an id of its own', () => {
  expect(resolve('дмитрий песков')).toEqual({ id: 'dmitry-peskov' });
  expect(resolve('IVAN IVANOV')).toEqual({ id: 'ivan-ivanov', isFree: true });
  expect(resolve('Zed')).toEqual({ id: 'zed', isFree: true });
});

test('a name that a closed vocabulary lacks is reported, unless the vocabulary is broken', () => {
  expect(resolve('Mars', topic)).toEqual({
    problem: {
      message: 'topics: "Mars" is not in topics.yaml',
      hint: 'hint for Mars',
      rule: 'unknown-topic',
    },
  });
  expect(resolve('Mars', emptyVocabulary('topic', true))).toEqual({});
});

test.each([
  ['☃', 'empty-slug'],
  ['very '.repeat(longestSlug), 'long-slug'],
  ['Ivan-Ivanov', 'one-slug'],
  ['Dmitry (Peskov)', 'one-slug'],
])('%s: %s', (name, rule) => {
  expect(resolve(name).problem?.rule).toBe(rule);
});

test('a letter of another script is named, at the name that has it', () => {
  const hintOf = (name: string, before: string) =>
    resolve(name, person, free(before)).problem?.hint ?? '';
  expect(hintOf('Ivаn Ivanov', 'Ivan Ivanov')).toMatch(/^it .*; write "Ivan Ivanov"$/);
  expect(hintOf('Ivan Ivanov', 'Ivаn Ivanov')).toMatch(
    /^"Ivаn Ivanov" \(a\.md\) .*; write "Ivan Ivanov"$/,
  );
});
