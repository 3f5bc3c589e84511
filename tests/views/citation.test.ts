import { expect, test } from 'vitest';
import { citationOf } from '../../src/views/citation.ts';
import { editionOf } from '../../src/views/edition.ts';
import { archiveOf, story } from './archive.ts';

const archive = archiveOf();
const cite = (lang: string, title: string, authors: string[] = []) =>
  citationOf(
    editionOf(archive, lang),
    { ...story('2021-08-26', 'x').original, lang, title },
    authors,
  ).replaceAll('\u00a0', ' ');

test.each([
  [
    'en',
    ['A. One', 'B. Two'],
    'A. One and B. Two (26 August 2021). Title. Backfile. https://example.org/archive/2021/08/26/x/',
  ],
  ['en', [], 'Title. (26 August 2021). Backfile. https://example.org/archive/2021/08/26/x/'],
  [
    'ru',
    ['А. Один'],
    'А. Один. Title // Архив. – 26 августа 2021 г. – URL: https://example.org/archive/ru/2021/08/26/x/',
  ],
  ['ar', [], '«Title». الأرشيف، 26 أغسطس 2021، https://example.org/archive/ar/2021/08/26/x/'],
])('in %s by %j', (lang, authors, citation) => {
  expect(cite(lang, 'Title', authors)).toBe(citation);
});

test('a headline’s own mark is not doubled', () => {
  expect(cite('en', 'Why?')).toMatch(/^Why\? \(26/);
  expect(cite('en', 'The end.')).toMatch(/^The end\. \(26/);
});

test('braces and dollars in a headline stay as they are', () => {
  expect(cite('en', 'Costs $& {date}')).toMatch(/^Costs \$& \{date\}\./);
});
