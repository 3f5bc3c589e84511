import { describe, expect, test } from 'vitest';
import { citationsOf } from '../../../src/formats/citation/citations.ts';
import { readName } from '../../../src/formats/citation/person-name.ts';
import type { Reference } from '../../../src/formats/citation/reference.ts';
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
      MLA: `“A title.” Example Press, 26 Aug. 2021, The Archive, ${address}.`,
      Chicago: `“A title.” Example Press, August 26, 2021. The Archive. ${address}.`,
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
    expect(cite({ title: 'The end.' })['Chicago']).toMatch(/^“The end\.” Example/);
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
      /^A title \/ Один А\. \[и др\.\] \/\/ /,
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
    İSNAD: `“Bir ‘sabah’”. Example Press (26 Ağustos 2021). The Archive. Erişim Gün Ay Yıl. ${address}`,
  });
  const by = (...list: string[]) => Object.values(cite({ lang: 'tr', ...names(...list) }));
  expect(by('İnci Yazar')).toEqual([
    expect.stringMatching(/^Yazar, İ\. \(2021, 26 Ağustos\)\. A title\. Example/),
    expect.stringMatching(/^Yazar, İnci\. “A title”\. Example/),
  ]);
  expect(by('İnci Yazar', 'Ali Öteki')).toEqual([
    expect.stringMatching(/^Yazar, İ\. ve Öteki, A\. \(2021/),
    expect.stringMatching(/^Yazar, İnci – Öteki, Ali\. “A/),
  ]);
  expect(by('İnci Yazar', 'Ali Öteki', 'Can Üçüncü')).toEqual([
    expect.stringMatching(/^Yazar, İ\., Öteki, A\. ve Üçüncü, C\. \(2021/),
    expect.stringMatching(/^Yazar, İnci vd\. “A/),
  ]);
});

test('a language without styles is refused', () => {
  expect(() => cite({ lang: 'fr' })).toThrow('no style of citation for "fr"');
});
