import { describe, expect, test } from 'vitest';
import { foreignFile, isWindows1251 } from '../../../src/article/read/foreign-file.ts';
import { decodeText } from '../../../src/article/read/text-file.ts';

describe('what is not plain text is called by its name', () => {
  test.each([
    ['Word', 'PK\x03\x04\x14\x00\x06\x00', 'a document from Word or another office program'],
    ['an old Word', '\xD0\xCF\x11\xE0\xA1\xB1', 'a document from an old version of Word'],
    ['Rich Text', '{\\rtf1\\ansi Kabul}', 'a document in Rich Text (RTF)'],
    ['PDF', '%PDF-1.7', 'a PDF'],
    ['a web page', '\n<!DOCTYPE html><p>Kabul', 'a web page'],
    ['a picture', '\xFF\xD8\xFF\xE0', 'a picture'],
    ['UTF-16', '\xFF\xFE-\x00-\x00-\x00', 'text in UTF-16'],
  ])('%s', (_what, bytes, called) => {
    const [problem, ...others] = decodeText('x.md', Buffer.from(bytes, 'latin1')).problems;
    expect(problem?.message).toBe(`this is ${called}, not plain text in UTF-8`);
    expect(problem).toMatchObject({ line: 1, column: 1, rule: 'not-utf-8' });
    expect(others).toEqual([]);
  });

  test.each(['---\ntitle: T\n---\n', '<p>A paragraph.</p>', 'PKK leader speaks', ''])(
    'and %j is not taken for any',
    (text) => {
      expect(foreignFile(Buffer.from(text))).toBeUndefined();
    },
  );
});

describe('the encoding of older Windows', () => {
  // Привет, мир
  const hello = Buffer.from('\xcf\xf0\xe8\xe2\xe5\xf2, \xec\xe8\xf0', 'latin1');

  test('is known by its Russian words, and the hint says so', () => {
    expect(isWindows1251(hello)).toBe(true);
    const bytes = Buffer.concat([Buffer.from('---\ntitle: '), hello]);
    expect(decodeText('x.md', bytes).problems).toMatchObject([
      { line: 2, column: 8, hint: expect.stringContaining('Windows-1251') as string },
    ]);
  });

  test.each([
    ['French in Latin-1', Buffer.from('r\xe9sum\xe9 \xe0 la carte \xab caf\xe9 \xbb', 'latin1')],
    ['Russian in UTF-8, cut in the middle', Buffer.from('Привет, мир').subarray(0, 9)],
    ['plain English', Buffer.from('Kabul')],
  ])('is not seen in %s', (_what, bytes) => {
    expect(isWindows1251(bytes)).toBe(false);
  });
});
