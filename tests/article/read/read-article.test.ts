import { describe, expect, test } from 'vitest';
import { isFaulty, readFileName } from '../../../src/article/article-file.ts';
import { readArticle, readPage } from '../../../src/article/read/read-article.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const name = readFileName('articles/2021-08-26-x.md', ['en', 'ru']);
const read = (fields: string, body = 'Text.\n', role: 'original' | 'edition' = 'original') =>
  readArticle(name, bytes(`---\n${fields}\n---\n${body}`), 'digest', role);

describe('an article', () => {
  test('is read with what its body says', () => {
    const { value, problems } = read('title: T\ndate: 2021-08-26', 'First *words*.\n\nMore.\n');
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      data: { title: 'T', date: '2021-08-26' },
      digest: 'digest',
      bodyLine: 5,
      lede: 'First words.',
      words: 3,
    });
  });

  test('keeps its date as written', () => {
    const date = '2021-08-26T23:30:00-05:00';
    expect(read(`title: T\ndate: ${date}`).value?.data.date).toBe(date);
  });

  test('may lack a date, and the file of its picture, only as an edition', () => {
    const fields = 'title: T\nphoto: { caption: C }';
    expect(read(fields, '', 'edition').problems).toEqual([]);
    expect(read(fields).problems.map(({ field }) => field)).toEqual(['date', 'photo']);
  });

  test('may have a credit without a picture', () => {
    expect(read('title: T\ndate: 2021-08-26\nphoto: { credit: C }').problems).toEqual([]);
  });

  test('tells what is wrong with fields and body in one pass, in lines of the file', () => {
    const { value, problems } = read('title: T', '\n![](map.png)\n');
    expect(value).toBeUndefined();
    expect(problems.map(({ line, field }) => `${line} ${field ?? ''}`)).toEqual([
      '1 date',
      '5 body',
    ]);
  });

  test.each(['summary: "a\\0b"', 'x-note: { deep: ["\\e[31m"] }', '"x-\\u0007": 1'])(
    'holds no control characters: %s',
    (line) => {
      const { problems } = read(`title: T\ndate: 2021-08-26\n${line}`);
      expect(problems.map(({ line: at, rule }) => `${at} ${rule}`)).toEqual([
        '4 control-character',
      ]);
    },
  );
});

test('a file with a wrong field is read for reports, and says which field that is', () => {
  const reading = read('title: T\ndate: soon\ntopics: [a]', '![A](a.png)\n');
  expect(reading).toMatchObject({
    partial: {
      data: { title: 'T', topics: ['a'] },
      faulty: ['date'],
      pictures: [{ src: 'a.png' }],
    },
  });
  expect(reading.value).toBeUndefined();
});

test.each([
  ['date', true],
  ['photo.alt', true],
  ['photo', true],
  ['photo.src', false],
  ['withdrawn.date', true],
  ['topics', true],
  ['dateline', false],
])('of a file with faults, %s is one: %s', (field, is) => {
  expect(isFaulty({ faulty: ['date', 'photo.alt', 'withdrawn', 'topics[1]'] }, field)).toBe(is);
  expect(isFaulty({}, field)).toBe(false);
});

test('a standing page has its own fields', () => {
  const page = readFileName('pages/about.md', ['en']);
  expect(
    readPage(page, bytes('---\ntitle: About\norder: 1\n---\nText.\n'), 'd').value,
  ).toMatchObject({ data: { title: 'About', order: 1 }, bodyLine: 5 });
  const { problems } = readPage(page, bytes('---\ntitle: About\ndate: 2021-08-26\n---\n'), 'd');
  expect(problems.map(({ rule }) => rule)).toEqual(['unknown-field']);
});
