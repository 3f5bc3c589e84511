import { expect, test } from 'vitest';
import {
  explainName,
  nameDeclared,
  nameEncoding,
} from '../../../src/importing/encoding/encoding-names.ts';

test.each([
  ['CP1251', 'windows-1251'],
  ['Mac Cyrillic', 'x-mac-cyrillic'],
  ['UTF8', 'utf-8'],
  ['latin1', 'windows-1252'],
  ['klingon', undefined],
])('%s', (label, name) => {
  expect(nameEncoding(label)).toBe(name);
});

test('a declaration that can be read is not UTF-16', () => {
  expect(nameDeclared('UTF-16')).toBeUndefined();
  expect(nameDeclared('UTF-8')).toBe('utf-8');
});

test('a wrong name gets the next one', () => {
  expect(explainName('windows-1215')).toContain('did you mean "windows-125');
  expect(explainName('?')).toContain('some are utf-8');
});
