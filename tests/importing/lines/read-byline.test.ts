import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAuthors, readByline } from '../../../src/importing/lines/read-byline.ts';

describe('a byline splits into authors', () => {
  test.each([
    ['By Anna Example and Ben Sample, Staff Writers', ['Anna Example', 'Ben Sample']],
    ['BY ANNA EXAMPLE', ['ANNA EXAMPLE']],
    [
      'By Anna Example, Ben Sample and Clara Muster',
      ['Anna Example', 'Ben Sample', 'Clara Muster'],
    ],
    [
      'By Anna Example, Ben Sample, and Clara Muster',
      ['Anna Example', 'Ben Sample', 'Clara Muster'],
    ],
    ['— By J. R. Sample & Ludwig van der Muster', ['J. R. Sample', 'Ludwig van der Muster']],
    ["By Seán O'Example-Sample, Reuters", ["Seán O'Example-Sample"]],
    ['Story by Anna Example', ['Anna Example']],
    ['Автор: Анна Примерова', ['Анна Примерова']],
    ['Авторы: Анна Примерова и Б. В. Образцов', ['Анна Примерова', 'Б. В. Образцов']],
    ['Автор текста: Анна Примерова, специальный корреспондент ТАСС', ['Анна Примерова']],
    ['Подготовила Анна Примерова', ['Анна Примерова']],
    ['Материал подготовили Анна Примерова, Борис Образцов', ['Анна Примерова', 'Борис Образцов']],
    ['بقلم سامي المثال', ['سامي المثال']],
    ['بقلم: سامي المثال ومنى النموذج', ['سامي المثال', 'منى النموذج']],
    ['كتب سامي المثال، مراسل', ['سامي المثال']],
    ['كتبت: منى النموذج و سامي المثال', ['منى النموذج', 'سامي المثال']],
    ['إعداد: سامي وليد المثال', ['سامي وليد المثال']],
    ['Haber: Ayşe Örnek ve İpek Şablon', ['Ayşe Örnek', 'İpek Şablon']],
    ['Yazan: Ayşe Örnek', ['Ayşe Örnek']],
    ['Muhabir: Ayşe Örnek, Anadolu Ajansı', ['Ayşe Örnek']],
  ])('%s', (line, authors) => {
    expect(readByline(line)).toMatchObject({ authors });
  });
});

test('roles and agencies are left out with a word about it', () => {
  expect(readByline('By Anna Example and Ben Sample, Staff Writers, TASS')).toEqual({
    authors: ['Anna Example', 'Ben Sample'],
    agencies: ['TASS'],
    decided: [
      expect.stringContaining('is split into Anna Example; Ben Sample') as string,
      expect.stringContaining('"Staff Writers"') as string,
      expect.stringContaining('"TASS"') as string,
    ],
  });
  expect(readByline('By The Associated Press')).toMatchObject({
    authors: [],
    agencies: ['Associated Press'],
  });
});

test.each([
  'By Monday',
  'By morning the bridge was open',
  'By Thursday, the river had fallen',
  'Bypass opens',
  'كتب الرئيس رسالة إلى الوزير',
  'Подготовил ответ',
  'Author',
  '',
])('not a byline: %j', (line) => {
  expect(readByline(line)).toBeUndefined();
});

test.each(['Автор: группа жителей с Невского', 'Haber: köprü bugün açıldı', 'Author: 3 witnesses'])(
  'a doubt: %s',
  (line) => {
    expect(readByline(line)).toEqual({ doubt: expect.stringContaining(line) as string });
  },
);

describe('a field for the author', () => {
  test.each([
    ['Anna Example', ['Anna Example']],
    ['By Anna Example and Ben Sample', ['Anna Example', 'Ben Sample']],
    ['Example, Anna', ['Anna Example']],
    ['Example, Anna; Sample, Ben', ['Anna Example', 'Ben Sample']],
    ['admin', ['admin']],
    ['The editors of Example', ['The editors of Example']],
    ['  ', []],
  ])('%j', (field, authors) => {
    expect(readAuthors(field).authors).toEqual(authors);
  });

  test('never loses what it was given, whatever that is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const { authors, agencies, decided } = readAuthors(text);
        if (text.trim() !== '') {
          expect(authors.length + agencies.length).toBeGreaterThan(0);
          if (authors.length !== 1) expect(decided.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
