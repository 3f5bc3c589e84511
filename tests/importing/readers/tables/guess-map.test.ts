import { describe, expect, test } from 'vitest';
import { parseImportMap } from '../../../../src/importing/map/import-map.ts';
import { guessMap, writeGuess } from '../../../../src/importing/readers/tables/guess-map.ts';

describe('guessMap', () => {
  test.each([
    ['en', ['id', 'Headline', 'publishedAt', 'Body HTML', 'tags', 'byline', 'url']],
    ['ru', ['ИД', 'Заголовок', 'Дата', 'Текст', 'Рубрики', 'Автор', 'Ссылка']],
    ['ar', ['المعرف', 'العنوان', 'تاريخ النشر', 'النص', 'القسم', 'الكاتب', 'الرابط']],
    ['tr', ['kimlik', 'Başlık', 'Tarih', 'İçerik', 'Etiketler', 'Yazar', 'Bağlantı']],
  ])('knows the names of columns in %s', (_, columns) => {
    const [key, title, date, body, topics, authors, address] = columns;
    expect(guessMap(columns, [])).toEqual({
      key,
      fields: { title, date, body, topics, authors, address },
      ignore: [],
    });
  });

  test('goes by the values where names say nothing', () => {
    const rows = [1, 2].map((day) => ({
      a: `0${day}.03.2020`,
      b: 'A headline of some words',
      c: 'Long text. '.repeat(40),
      d: '7',
    }));
    expect(guessMap(['a', 'b', 'c', 'd'], rows)).toEqual({
      fields: { date: 'a', body: 'c', title: 'b' },
      ignore: ['d'],
    });
  });

  test('finds what separates topics, and that the month comes first', () => {
    const rows = [{ tags: 'one; two', date: '3/14/2020 10:00' }];
    expect(guessMap(['tags', 'date'], rows).fields).toEqual({
      topics: { column: 'tags', split: ';' },
      date: { column: 'date', format: 'M/d/yyyy H:mm' },
    });
  });
});

test('what is written is a map', () => {
  const guess = guessMap(['id', 'title', 'no: good', '"x"'], []);
  const text = writeGuess('a.csv', guess, 'data.items');
  expect(parseImportMap('/map.yaml', text).map).toEqual({
    rows: 'data.items',
    key: 'id',
    fields: { title: { column: 'title' } },
    ignore: ['no: good', '"x"'],
  });
  expect(() =>
    parseImportMap('/map.yaml', writeGuess('a.csv', guessMap([], []), undefined)),
  ).not.toThrow();
});
