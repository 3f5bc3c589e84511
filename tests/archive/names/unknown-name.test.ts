import { expect, test } from 'vitest';
import { createNameHints } from '../../../src/archive/names/unknown-name.ts';
import { limits } from '../../../src/text/limits.ts';
import { vocabulariesOf } from '../sample.ts';

const { topic, source } = vocabulariesOf({
  topic:
    'afghanistan:\n  label: { en: Afghanistan, ru: Афганистан }\n  aliases: [Islamic Emirate]\n',
});

test.each([
  ['Afganistan', 'did you mean "afghanistan"?'],
  ['Mars', 'add it there: mars: { label: "Mars" }'],
  ['Islamic Emirate, afghanistan', 'write them as a list: [afghanistan, afghanistan]'],
  ['“Afghanistan”', 'write it without those marks: afghanistan'],
  ['-Afghanistan', 'a space is missing after the hyphen: - Afghanistan'],
  ['x'.repeat(limits.comparedName + 1), 'write the id of an existing entry'],
])('%s: %s', (name, hint) => {
  expect(createNameHints(topic)(name)).toBe(hint);
});

test('a vocabulary without entries may not have a file yet', () => {
  expect(createNameHints(source)('TASS')).toBe(
    'create the file sources.yaml, beside site.yaml, with tass: { label: "TASS" }',
  );
});

test('only the first names get a hint of their own, and keep it', () => {
  const hintFor = createNameHints(topic);
  const first = hintFor('Afganistan');
  for (let n = 1; n < limits.nearestNames; n++) hintFor(`name ${n}`);
  expect(hintFor('Afganistann')).toBe('add it there, or write a name that is already there');
  expect(hintFor('Afganistan')).toBe(first);
});
