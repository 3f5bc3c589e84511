import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { describe, expect, test } from 'vitest';
import { citationsOf } from '../../src/formats/citation/citations.ts';
import { cslJson } from '../../src/formats/citation/csl-json.ts';
import { readName, type PersonName } from '../../src/formats/citation/person-name.ts';
import type { Reference } from '../../src/formats/citation/reference.ts';
import { reference } from '../formats/citation/samples.ts';

// It needs the official styles: apt-get install citation-style-language-styles citation-style-language-locales.
const folder = process.env['CSL_DIR'] ?? '/usr/share/citation-style-language';
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');

interface Store {
  has: (name: string) => boolean;
  add: (name: string, text: string) => void;
}
const { styles, locales } = plugins.config.get('@csl') as Record<'styles' | 'locales', Store>;

/** What a program that follows an official style makes of our CSL-JSON. */
function cite(style: string, lang: string, one: Reference): string {
  const name = `official ${style}`;
  if (!styles.has(name)) styles.add(name, read(`styles/${style}.csl`));
  if (!locales.has(lang)) locales.add(lang, read(`locales/locales-${lang}.xml`));
  const text = new Cite(JSON.parse(cslJson(one)), { forceType: '@csl/list+object' }).format(
    'bibliography',
    { format: 'text', template: name, lang },
  );
  return text.trim();
}

function ours(name: string, one: Reference): string {
  return citationsOf(one).find(({ style }) => style === name)?.text ?? '';
}

const people = (...names: string[]): PersonName[] => names.map((name) => readName(name));
const bylines: PersonName[][] = [
  [],
  people('Ann B. Author'),
  people('Ann B. Author', 'Jean-Luc Other'),
  people('Ann B. Author', 'Jean-Luc Other', 'Cy Third'),
  people('Associated Press'),
  people('Иван Иванович Иванов', 'Ann Author'),
  [readName('Abd al-Rahman Ibn Khaldun', 'Ibn Khaldun, Abd al-Rahman')],
  [readName('Martin Luther King Jr.', 'King, Martin Luther, Jr.'), ...people('Ann Author')],
  [readName('山田太郎', '山田, 太郎')],
  people(...Array.from({ length: 12 }, (_, at) => `Ann ${String.fromCharCode(65 + at)}name`)),
];
const days = ['2021-06-30', '2021-09-04', '1937-07', '1937'];
const references = (lang: string): Reference[] => {
  const { archive: _archive, ...bare } = reference({
    lang,
    title: 'A title of the “de facto” thing',
  });
  return bylines.flatMap((authors) => days.map((day) => ({ ...bare, authors, day })));
};

/** Styles write titles with capitals, ours as they were published. */
const folded = (text: string) => text.toLowerCase();
const words = (text: string) => folded(text).match(/[\p{L}\p{N}]+/gu);

describe('what is printed is what the official style makes of the same reference', () => {
  test.each([
    ['APA', 'apa'],
    ['MLA', 'modern-language-association'],
    ['Chicago', 'chicago-note-bibliography'],
  ])('in English, %s', (name, style) => {
    for (const one of references('en')) {
      const official = cite(style, 'en-US', one);
      // Before the date of an unsigned piece the style has a comma, and the manual (17th edition, 14.199) a full stop.
      if (name === 'Chicago' && one.authors.length === 0) {
        expect(words(ours(name, one))).toEqual(words(official));
      } else expect(folded(ours(name, one))).toBe(folded(official));
    }
  });

  test('in English, with the archive that keeps it', () => {
    for (const one of references('en').map((bare) => ({ ...bare, archive: 'The Archive' }))) {
      expect(ours('APA', one)).toBe(cite('apa', 'en-US', one));
    }
  });

  test('in Turkish, İSNAD', () => {
    for (const one of references('tr')) {
      // The reader writes the day of access.
      const text = ours('İSNAD', one).replace('Erişim Gün Ay Yıl. ', '');
      expect(folded(text)).toBe(folded(cite('isnad-dipnotlu', 'tr-TR', one)));
    }
  });

  test('in Russian, the names and the title of a reference; the style knows neither days nor four authors', () => {
    const begin = (text: string) => text.replace(/^1\. /, '').split(' // ')[0];
    for (const one of references('ru').filter(({ authors }) => authors.length < 4)) {
      expect(begin(ours('ГОСТ Р 7.0.5', one))).toBe(begin(cite('gost-r-7-0-5-2008', 'ru-RU', one)));
    }
  });
});
