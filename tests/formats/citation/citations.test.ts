import { describe, expect, test } from 'vitest';
import { bibtex } from '../../../src/formats/citation/bibtex.ts';
import { citationsOf } from '../../../src/formats/citation/citations.ts';
import { cslJson } from '../../../src/formats/citation/csl-json.ts';
import { readName } from '../../../src/formats/citation/person-name.ts';
import type { Reference } from '../../../src/formats/citation/reference.ts';
import { ris } from '../../../src/formats/citation/ris.ts';
import { isolatedParts } from '../../../src/i18n/isolate.ts';
import { reference } from './samples.ts';

const address = 'https://example.org/archive/2021/08/26/x/';
const cite = (changes: Partial<Reference>) =>
  Object.fromEntries(
    citationsOf(reference(changes)).map(({ style, text }) => [style, text] as const),
  );
const names = (...list: string[]) => ({ authors: list.map((name) => readName(name)) });

describe('in English', () => {
  test('without an author', () => {
    expect(cite({})).toEqual({
      APA: `A title. (2021, August 26). Example Press. The Archive. ${address}`,
      MLA: `“A title.” Example Press, 26 Aug. 2021. The Archive, ${address}.`,
      // The newspaper stands in the place of an author (17th edition, 14.199).
      Chicago: `Example Press. “A title.” August 26, 2021. The Archive. ${address}.`,
    });
  });

  test('by one, two and three', () => {
    const { archive: _archive, ...own } = reference();
    const by = (...list: string[]) => citationsOf({ ...own, ...names(...list) });
    expect(by('Ann B. Author').map(({ text }) => text)).toEqual([
      `Author, A. B. (2021, August 26). A title. Example Press. ${address}`,
      `Author, Ann B. “A title.” Example Press, 26 Aug. 2021, ${address}.`,
      `Author, Ann B. “A title.” Example Press, August 26, 2021. ${address}.`,
    ]);
    expect(by('Ann Author', 'Jean-Luc Other').map(({ text }) => text)).toEqual([
      `Author, A., & Other, J.-L. (2021, August 26). A title. Example Press. ${address}`,
      `Author, Ann, and Jean-Luc Other. “A title.” Example Press, 26 Aug. 2021, ${address}.`,
      `Author, Ann, and Jean-Luc Other. “A title.” Example Press, August 26, 2021. ${address}.`,
    ]);
    expect(by('Ann Author', 'Ben Other', 'Cy Third').map(({ text }) => text)).toEqual([
      `Author, A., Other, B., & Third, C. (2021, August 26). A title. Example Press. ${address}`,
      `Author, Ann, et al. “A title.” Example Press, 26 Aug. 2021, ${address}.`,
      `Author, Ann, Ben Other, and Cy Third. “A title.” Example Press, August 26, 2021. ${address}.`,
    ]);
  });

  test('a headline’s own marks are not doubled, its quotation marks become inner ones', () => {
    expect(cite({ title: 'Why?' })).toMatchObject({
      APA: expect.stringMatching(/^Why\? \(2021/) as string,
      MLA: expect.stringMatching(/^“Why\?” Example/) as string,
    });
    expect(cite({ title: 'The end.' })['Chicago']).toMatch(/^Example Press\. “The end\.” Aug/);
    expect(cite({ title: 'A “de facto” state, "so to say"' })['MLA']).toMatch(
      /^“A ‘de facto’ state, ‘so to say’\.” /,
    );
  });

  test('braces and dollars in a headline stay as they are', () => {
    expect(cite({ title: 'Costs $& {date}' })['APA']).toMatch(/^Costs \$& \{date\}\. \(/);
  });
});

describe('in Russian', () => {
  const accessed = '(дата обращения: ДД.ММ.ГГГГ).';

  test('without an author, and by one', () => {
    expect(cite({ lang: 'ru', title: 'Заглавие' })).toEqual({
      'ГОСТ Р 7.0.5': `Заглавие // Example Press. The Archive. 2021. 26 авг. URL: ${address} ${accessed}`,
      'ГОСТ Р 7.0.100': `Заглавие. – Текст : электронный // Example Press : The Archive. – 2021. – 26 авг. – URL: ${address} ${accessed}`,
    });
    expect(cite({ lang: 'ru', ...names('Анна Петровна Автор') })['ГОСТ Р 7.0.5']).toMatch(
      /^Автор А\. П\. A title \/\/ Example/,
    );
  });

  test('of more than three authors one is named, after the title', () => {
    const by = names('Анна Один', 'Борис Два', 'Вера Три', 'Глеб Четыре');
    expect(cite({ lang: 'ru', ...by })['ГОСТ Р 7.0.5']).toMatch(
      /^A title \/ А\. Один \[и др\.\] \/\/ /,
    );
  });
});

test('in Arabic, with and without an author', () => {
  expect(cite({ lang: 'ar', title: 'عنوان «داخلي»' })).toEqual({
    APA: `عنوان «داخلي». (2021، 26 أغسطس). Example Press. The Archive. ${address}`,
    'المركز العربي للأبحاث': `«عنوان “داخلي”»، Example Press، The Archive، 2021/8/26، شوهد في …/…/…، في: ${address}`,
  });
  expect(cite({ lang: 'ar', ...names('محمد أحمد') })['APA']).toMatch(/^محمد أحمد\. \(2021، /);
});

test('in Turkish, without an author, and by one, two and three', () => {
  expect(cite({ lang: 'tr', title: 'Bir “sabah”' })).toEqual({
    APA: `Bir “sabah”. (2021, 26 Ağustos). Example Press. The Archive. ${address}`,
    İSNAD: `Example Press. “Bir ‘sabah’” (26 Ağustos 2021). The Archive. Erişim Gün Ay Yıl. ${address}`,
  });
  const by = (...list: string[]) => Object.values(cite({ lang: 'tr', ...names(...list) }));
  expect(by('İnci Yazar')).toEqual([
    expect.stringMatching(/^Yazar, İ\. \(2021, 26 Ağustos\)\. A title\. Example/),
    expect.stringMatching(/^Yazar, İnci\. “A title”\. Example/),
  ]);
  expect(by('İnci Yazar', 'Ali Öteki')).toEqual([
    expect.stringMatching(/^Yazar, İ\. ve Öteki, A\. \(2021/),
    expect.stringMatching(/^Yazar, İnci - Öteki, Ali\. “A/),
  ]);
  expect(by('İnci Yazar', 'Ali Öteki', 'Can Üçüncü')).toEqual([
    expect.stringMatching(/^Yazar, İ\., Öteki, A\. ve Üçüncü, C\. \(2021/),
    expect.stringMatching(/^Yazar, İnci vd\. “A/),
  ]);
});

describe('in Russian, an entry of a list', () => {
  test.each([
    [['Анна Один'], /^Один, А\. A title \/ А\. Один\. – Текст/],
    [['Анна Один', 'Борис Два'], /^Один, А\. A title \/ А\. Один, Б\. Два\. – Текст/],
    [
      ['Анна Один', 'Б. Два', 'В. Три', 'Г. Чет'],
      /^A title \/ А\. Один, Б\. Два, В\. Три, Г\. Чет\. –/,
    ],
    [
      ['Анна Один', 'Б. Два', 'В. Три', 'Г. Чет', 'Д. Пять'],
      /^A title \/ А\. Один, Б\. Два, В\. Три \[и др\.\]\. – Текст/,
    ],
  ])('by %j', (list, expected) => {
    expect(cite({ lang: 'ru', ...names(...list) })['ГОСТ Р 7.0.100']).toMatch(expected);
  });
});

describe('dates', () => {
  const days = Array.from({ length: 12 }, (_, at) => `2021-${String(at + 1).padStart(2, '0')}-04`);
  const inAll = (lang: string, style: string, expected: string) => {
    const written = expected.split(' ');
    const texts = days.map((day) => cite({ lang, day, archive: 'X' })[style] ?? '');
    for (const [at, text] of texts.entries())
      expect(text).toContain(written[at]?.replaceAll('_', ' '));
  };

  test('have each month in each language’s grammar', () => {
    const english =
      'January February March April May June July August September October November December';
    inAll('en', 'APA', english.replaceAll(/\w+/g, '(2021,_$&_4)'));
    inAll('en', 'Chicago', english.replaceAll(/\w+/g, '_$&_4,_2021.'));
    const mla = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.';
    inAll('en', 'MLA', mla.replaceAll(/[\w.]+/g, ',_4_$&_2021.'));
    const russian = 'янв. февр. марта апр. мая июня июля авг. сент. окт. нояб. дек.';
    inAll('ru', 'ГОСТ Р 7.0.5', russian.replaceAll(/([а-я]+)\.?/g, '._2021._4_$1._URL'));
    inAll('ru', 'ГОСТ Р 7.0.100', russian.replaceAll(/([а-я]+)\.?/g, '–_2021._–_4_$1._–'));
    const arabic = 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر';
    inAll('ar', 'APA', arabic.replaceAll(/\p{L}+/gu, '(2021،_4_$&)'));
    const turkish = 'Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık';
    inAll('tr', 'APA', turkish.replaceAll(/\p{L}+/gu, '(2021,_4_$&)'));
    inAll('tr', 'İSNAD', turkish.replaceAll(/\p{L}+/gu, '(04_$&_2021)'));
  });

  test.each([
    ['en', 'APA', '(1937, July)', '(1937).'],
    ['en', 'MLA', 'Example Press, July 1937.', 'Example Press, 1937.'],
    ['en', 'Chicago', '” July 1937.', '” 1937.'],
    ['ru', 'ГОСТ Р 7.0.5', '. 1937. Июль. URL', '. 1937. URL'],
    ['ru', 'ГОСТ Р 7.0.100', '– 1937. – Июль. – URL', '– 1937. – URL'],
    ['ar', 'APA', '(1937، يوليو)', '(1937).'],
    ['ar', 'المركز العربي للأبحاث', '، 1937/7، ', '، 1937، '],
    ['tr', 'APA', '(1937, Temmuz)', '(1937).'],
    ['tr', 'İSNAD', '(Temmuz 1937)', '(1937).'],
  ])('say what is known, in %s, %s', (lang, style, month, year) => {
    expect(cite({ lang, day: '1937-07' })[style]).toContain(month);
    expect(cite({ lang, day: '1937' })[style]).toContain(year);
  });
});

test('a publisher that signs its own piece is named once', () => {
  const own = { authors: [{ literal: 'Example Press' }] };
  for (const lang of ['en', 'ru', 'ar', 'tr']) {
    for (const text of Object.values(cite({ ...own, lang }))) {
      expect(text.match(/Example Press/g)).toHaveLength(1);
    }
  }
});

test('many authors are shortened as each style asks', () => {
  const many = Array.from({ length: 22 }, (_, at) => `Ann ${String.fromCharCode(65 + at)}name`);
  const { APA: apa, Chicago: chicago } = cite(names(...many));
  expect(apa).toMatch(/^Aname, A\., .*Sname, A\., \. \. \. Vname, A\. \(2021/);
  expect(chicago).toMatch(/^Aname, Ann, .*, Ann Gname, et al\. “A title/);
});

test('names, titles and addresses are isolated where they are shown, whatever they hold', () => {
  const odd = { title: 'Press «R&D» <Photos>', publisher: 'Press', archive: 'A \u2069Press' };
  for (const lang of ['en', 'ru', 'ar', 'tr']) {
    for (const { text, marked } of citationsOf(
      reference({ lang, ...odd, ...names('Ann Author') }),
    )) {
      expect(text).not.toMatch(/[\u2066-\u2069]/);
      const parts = isolatedParts(marked);
      expect(parts.map((part) => part.text).join('')).toBe(text);
      const isolated = parts.filter(({ dir }) => dir === 'auto').map((part) => part.text);
      expect(isolated).toContain('Press');
      expect(isolated.some((part) => part.includes('<Photos>'))).toBe(true);
      expect(isolated.some((part) => part.includes('Author'))).toBe(true);
      expect(isolated.some((part) => part.includes('A Press'))).toBe(true);
      expect(parts.filter(({ dir }) => dir === 'ltr').map((part) => part.text)).toEqual([address]);
    }
  }
});

test('what was withdrawn says so, in print and for machines', () => {
  const withdrawn = 'Withdrawn 3 March 2022';
  for (const { text } of citationsOf(reference({ withdrawn }))) {
    expect(text.endsWith(' (Withdrawn 3 March 2022)')).toBe(true);
  }
  const one = reference({ withdrawn });
  expect(ris(one)).toContain('\r\nN1  - Withdrawn 3 March 2022\r\n');
  expect(bibtex(one)).toContain('note = {The Archive. Withdrawn 3 March 2022}');
  expect(JSON.parse(cslJson(one))).toMatchObject([{ note: withdrawn }]);
});

test('a language without styles is refused', () => {
  expect(() => cite({ lang: 'fr' })).toThrow('no style of citation for "fr"');
});
