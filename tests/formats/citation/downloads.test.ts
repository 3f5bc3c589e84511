import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtex } from '../../../src/formats/citation/bibtex.ts';
import { cslJson } from '../../../src/formats/citation/csl-json.ts';
import { citationDownloads, dataAddress } from '../../../src/formats/citation/downloads.ts';
import { readName } from '../../../src/formats/citation/person-name.ts';
import { ris } from '../../../src/formats/citation/ris.ts';
import { oneLine } from '../../../src/formats/one-line.ts';
import { hostileTitles, reference } from './samples.ts';

const formats = [
  ['RIS', ris, '@ris/file'],
  ['BibTeX', bibtex, '@biblatex/text'],
  ['CSL-JSON', cslJson, '@csl/list+object'],
] as const;

/** What a reference manager makes of a file. */
function readBack(text: string, type: string): Record<string, unknown> {
  const input: unknown = type.startsWith('@csl') ? JSON.parse(text) : text;
  const entries = new Cite(input, { forceType: type }).data;
  expect(entries).toHaveLength(1);
  return entries[0]!;
}

/** Of a newspaper's article in RIS this reader takes no authors, and of the date the year alone. */
const asMagazine = (text: string) => text.replace('TY  - NEWS', 'TY  - MGZN');

describe.each(formats)('%s', (_name, write, type) => {
  test.each(hostileTitles.map(oneLine))('gives back %s, and all else', (title) => {
    const one = reference({ title, publisher: `Press of ${title}`, archive: title });
    const text = write(one);
    const read = readBack(text, type);
    expect(read).toMatchObject({
      // BibTeX knows one kind of article.
      type: type === '@biblatex/text' ? 'article-journal' : 'article-newspaper',
      title,
      // Styles would name it twice if CSL-JSON said it twice.
      ...(type.startsWith('@csl') ? {} : { publisher: `Press of ${title}` }),
      'container-title': `Press of ${title}`,
      URL: one.address,
      language: 'en',
    });
    const dated = readBack(asMagazine(text), type);
    expect(dated['issued']).toMatchObject({ 'date-parts': [[2021, 8, 26]] });
  });

  const sir = readName('John Box and Cox', 'Box and Cox, John');

  test.each([
    ['2021-08', [2021, 8]],
    ['2021', [2021]],
  ])('gives back as much of the date %s as is known', (day, expected) => {
    const { issued } = readBack(asMagazine(write(reference({ day }))), type);
    expect(issued).toMatchObject({ 'date-parts': [expected] });
  });

  test('gives back authors, whose names may be known in parts or not', () => {
    const authors = [readName('Ann Author'), readName('the foreign desk'), sir];
    const { author } = readBack(asMagazine(write(reference({ authors }))), type);
    expect(author).toMatchObject([
      { family: 'Author', given: 'Ann' },
      {},
      { family: 'Box and Cox', given: expect.stringMatching(/^J(?:ohn)?/) as string },
    ]);
    expect(JSON.stringify(author)).toMatch(/the foreign desk/);
  });

  test('gives back any words with the marks that formats take for their own', () => {
    const words = fc
      .array(
        fc.constantFrom(
          ...'{}%&$#_\\~^"\'`«»“”‘’-–=@,;:()<>|/*[]?! '.split(''),
          ...'a é İ я ё ع لا é 👩‍👩‍👧 日 and ER TY \u200f \n \r\n \u2028'.split(' '),
        ),
        { minLength: 1, maxLength: 12 },
      )
      .map((parts) => oneLine(parts.join('')))
      .filter(Boolean);
    fc.assert(
      fc.property(words, words, words, (title, publisher, name) => {
        const one = reference({ title, publisher, authors: [{ literal: name }] });
        const read = readBack(asMagazine(write(one)), type);
        expect(read['title']).toBe(title);
        expect(read['container-title']).toBe(publisher);
        expect(read['author']).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });

  test('a long title comes through whole', () => {
    const title = 'word {and} '.repeat(10_000).trim();
    expect(readBack(write(reference({ title })), type)['title']).toBe(title);
  });
});

describe('a data: address', () => {
  test('carries any text in well-formed Unicode', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (a, b) => {
        const text = a + oneLine(b);
        const { href } = new URL(dataAddress('text/plain', text));
        const body = href.slice(href.indexOf(',') + 1);
        expect(decodeURIComponent(body)).toBe(text.toWellFormed());
        expect(dataAddress('text/plain', text)).not.toMatch(/["<>\s&#]/);
      }),
    );
  });

  test('leaves letters as they are', () => {
    expect(dataAddress('text/plain', 'Архив «А»\r\nأولاً')).toBe(
      'data:text/plain;charset=utf-8,Архив%20«А»%0D%0Aأولاً',
    );
  });
});

test('three files, each named by day and identity', () => {
  expect(citationDownloads(reference()).map(({ name, file }) => [name, file])).toEqual([
    ['RIS', '2021-08-26-9bd533a8.ris'],
    ['BibTeX', '2021-08-26-9bd533a8.bib'],
    ['CSL-JSON', '2021-08-26-9bd533a8.json'],
  ]);
});
