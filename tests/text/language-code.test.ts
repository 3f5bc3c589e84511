import { expect, test } from 'vitest';
import { languageName } from '../../src/text/language-code.ts';

test.each([
  ['ru', 'Russian'],
  ['fil', 'Filipino'],
  ['pt-BR', 'Brazilian Portuguese'],
])('%s is %s', (code, name) => expect(languageName(code)).toBe(name));

test.each(['rus', 'RU', 'qq', 'en-x', 'english', '', 'label'])('%s is not a language', (code) =>
  expect(languageName(code)).toBeUndefined(),
);
