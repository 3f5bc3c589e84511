import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/article/read/text-file.ts';

const bytesOf = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
  );

const placesOf = (bytes: Uint8Array) =>
  decodeText('x.md', bytes).problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);

describe('taken without a word', () => {
  test.each([
    ['a byte order mark', '\uFEFFtext', 'text'],
    ['CRLF', 'a\r\nb\r\n', 'a\nb\n'],
    ['tabs', 'a\tb', 'a\tb'],
    ['letters of all scripts', 'Песков عربي 🛰', 'Песков عربي 🛰'],
  ])('%s', (_what, given, text) => {
    expect(decodeText('x.md', bytesOf(given))).toEqual({ text, problems: [] });
  });
});

describe('refused at its place', () => {
  test.each([
    ['a byte of another encoding', bytesOf('ok\nab', [0xe9], 'c'), '2:3 not-utf-8'],
    ['one behind letters of two bytes', bytesOf('аб', [0xff]), '1:3 not-utf-8'],
    ['a letter cut in two', bytesOf('ab\nc', [0xd0]), '2:2 not-utf-8'],
    ['NUL', bytesOf('a\nbc\0'), '2:3 control-character'],
    ['a lone carriage return', bytesOf('a\rb'), '1:2 control-character'],
    ['nothing', bytesOf(''), '1:1 empty-file'],
    ['nothing but blanks', bytesOf(' \n\t\n'), '1:1 empty-file'],
  ])('%s', (_what, bytes, place) => {
    expect(placesOf(bytes)).toEqual([place]);
    expect(decodeText('x.md', bytes).text).toBe('');
  });
});

test('a byte that is not UTF-8 is found wherever it stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (before, after) => {
      const clean = before.replaceAll('\r\n', '');
      const lines = clean.split('\n');
      const bytes = bytesOf(clean, [0xff], after);
      // Decoding takes a leading byte order mark away, as editors do.
      fc.pre(!clean.startsWith('\uFEFF'));
      expect(placesOf(bytes)).toEqual([
        `${lines.length}:${(lines.at(-1) ?? '').length + 1} not-utf-8`,
      ]);
    }),
  );
});

test('a broken file leaves nothing behind for the next', () => {
  for (const bytes of [[0xff], [0xe2, 0x82], [0xd0]]) {
    expect(decodeText('a.md', Uint8Array.from(bytes)).problems).toHaveLength(1);
    expect(decodeText('b.md', Buffer.from('\uFEFFа')).text).toBe('а');
  }
});
