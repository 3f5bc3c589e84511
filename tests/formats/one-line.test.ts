import { expect, test } from 'vitest';
import { isAddress } from '../../src/text/uri.ts';
import { oneLine } from '../../src/formats/one-line.ts';

test.each([
  ['a\r\nb\tc\u2028d\u0000e\u0085f', 'a b c d e f'],
  ['  \u00a0x  ', 'x'],
  ['lone \ud800 half', 'lone \ufffd half'],
  ['\u200fعربي\u200e 😀', '\u200fعربي\u200e 😀'],
])('%j in one line', (text, line) => {
  expect(oneLine(text)).toBe(line);
});

test('an address is one on the web', () => {
  expect(isAddress('https://creativecommons.org/licenses/by/4.0/')).toBe(true);
  expect(isAddress('© https://example.org')).toBe(false);
  expect(isAddress('https://licence.example/by (CC BY)')).toBe(false);
  expect(isAddress('https://[licence]')).toBe(false);
  expect(isAddress('javascript:alert(1)')).toBe(false);
});
