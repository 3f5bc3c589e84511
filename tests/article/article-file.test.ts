import { describe, expect, test } from 'vitest';
import {
  bodyLocator,
  bodyOf,
  fieldLocator,
  readFileName,
  readPeriodInName,
} from '../../src/article/article-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe("a file's name", () => {
  test.each([
    [
      'articles/2021/2021-08-26-fall.ru.md',
      { stem: 'articles/2021/2021-08-26-fall', suffix: 'ru', day: '2021-08-26', name: 'fall' },
    ],
    ['articles/fall.md', { stem: 'articles/fall', name: 'fall' }],
    // Only the site's own editions are languages.
    ['articles/fall.fr.md', { stem: 'articles/fall.fr', name: 'fall.fr' }],
    ['articles/no.ru/fall.md', { stem: 'articles/no.ru/fall', name: 'fall' }],
    ['articles/2021-02-30-fall.md', { stem: 'articles/2021-02-30-fall', name: '2021-02-30-fall' }],
    ['articles/2021-08-26.md', { stem: 'articles/2021-08-26', day: '2021-08-26', name: '' }],
    ['articles/2021-08-26--fall.md', { day: '2021-08-26', name: 'fall' }],
    ['articles/Талибан.md', { name: 'Талибан' }],
  ])('%s', (file, parts) => {
    expect(readFileName(file, ['en', 'ru'])).toMatchObject({ file, ...parts });
  });

  test('has no day and no language where it names none', () => {
    expect(Object.keys(readFileName('articles/fall.fr.md', ['en']))).toEqual([
      'file',
      'stem',
      'name',
    ]);
  });
});

test.each([
  // A month or a year counts where the day is unknown, and is part of the name where it is known.
  ['1937-07-flood', '1937-07', { said: '1937-07', name: 'flood' }],
  ['1937-flood', '1937', { said: '1937', name: 'flood' }],
  ['1937-flood', '1937-07', { said: '1937', name: 'flood' }],
  ['1937-07-flood', '1937', { said: '1937-07', name: 'flood' }],
  ['1937-13-flood', '1937', { said: '1937', name: '13-flood' }],
  ['1937-07-04-flood', '1937-07', { said: '1937-07-04', name: 'flood' }],
  ['1937-07', '1937-07', { said: '1937-07', name: '' }],
  ['flood-of-1937', '1937', { name: 'flood-of-1937' }],
  ['19370-flood', '1937', { name: '19370-flood' }],
  ['1937-07-flood', '', { said: '1937-07', name: 'flood' }],
  ['2021-olympics', '2021-08-26', { name: '2021-olympics' }],
  ['2021-08-olympics', '2021-08-26', { name: '2021-08-olympics' }],
  ['2021-08-26-olympics', '2021-08-26', { said: '2021-08-26', name: 'olympics' }],
])('in the name %s of an article of %s', (base, period, found) => {
  const name = readFileName(`articles/1937/${base}.ru.md`, ['en', 'ru']);
  expect(readPeriodInName(name, period)).toEqual(found);
});

test('the body comes again without the fields', () => {
  expect(bodyOf('x.md', bytes('\uFEFF---\r\ntitle: T\r\n---\r\nText.\r\n'))).toEqual({
    body: 'Text.\n',
    bodyLine: 4,
  });
  expect(() => bodyOf('x.md', bytes('Text.\n'))).toThrow('changed');
});

test('fields are found again, and the beginning where there are none', () => {
  const text = bytes('---\ntitle: T\ntopics: [a, b]\n---\n');
  expect(fieldLocator('x.md', text)(['topics', 1])).toEqual({ line: 3, column: 13 });
  expect(fieldLocator('x.md', bytes('gone'))(['topics'])).toEqual({ line: 1, column: 1 });
});

test('a text is found below the frontmatter, by line and column', () => {
  const bytes = Buffer.from(
    '---\ntitle: /x/\ndate: 2021-08-26\n---\n\nOne.\r\n\r\nSee [it](/x/).\n',
  );
  expect(bodyLocator('a.md', bytes)('/x/')).toEqual({ line: 8, column: 10 });
  expect(bodyLocator('a.md', bytes)('/y/')).toEqual({ line: 5, column: 1 });
  const longer = Buffer.from('---\ntitle: T\n---\n[a](/x/y/) [b](/x)\n');
  expect(bodyLocator('a.md', longer)('/x')).toEqual({ line: 4, column: 16 });
  expect(bodyLocator('a.md', longer)('/x/')).toEqual({ line: 4, column: 5 });
});
