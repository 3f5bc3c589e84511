import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/article/write/change-data.ts';
import { editFrontMatter } from '../../../src/article/write/edit-front-matter.ts';

const file = (fields: string, body = 'Text: "as it is".\n') => `---\n${fields}---\n${body}`;

/** The frontmatter after the changes. */
const edit = (fields: string, ...changes: Change[]) => {
  const text = editFrontMatter(file(fields), ...changes);
  return text === undefined ? undefined : text.slice(4, text.lastIndexOf('---\nText'));
};

const whole = `# Filed from Kabul
title: 'The Taliban''s "fait accompli"'   # as printed
date: 2021-08-26

topics: [afganistan, "Asia"] # two
source:
  - TASS # the agency
  # of which
  - "Reuters"
photo: { src: map.png, alt: }
notes:
  - date: 2021-09-01
    text: |
      Two lines
      of it
`;

describe('another value', () => {
  test.each<[string, Change, string, string]>([
    ['in a flow list', { path: ['topics', 0], value: 'afghanistan' }, 'afganistan', 'afghanistan'],
    ['in its quotes', { path: ['topics', 1], value: 'asia' }, '"Asia"', '"asia"'],
    ['in a list of lines', { path: ['source', 1], value: 'ap' }, '"Reuters"', '"ap"'],
    [
      'with a quote inside its quotes',
      { path: ['title'], value: "Kabul's fall" },
      `'The Taliban''s "fait accompli"'`,
      `'Kabul''s fall'`,
    ],
    [
      'with quotes where YAML needs them',
      { path: ['topics', 0], value: 'a, b: c' },
      'afganistan',
      `'a, b: c'`,
    ],
    ['with quotes where it would be a number', { path: ['date'], value: '7' }, '2021-08-26', `'7'`],
    ['where there is none', { path: ['photo', 'alt'], value: 'A map' }, 'alt: }', 'alt: A map}'],
    [
      'of several lines',
      { path: ['notes', 0, 'text'], value: 'One line' },
      '|\n      Two lines\n      of it\n',
      'One line\n',
    ],
  ])('%s', (_, change, old, now) => {
    expect(whole).toContain(old);
    expect(edit(whole, change)).toBe(whole.replace(old, now));
  });

  test('is added at the end, with its name, where the field is missing', () => {
    const withdrawn = { path: ['withdrawn'], value: { date: '2021-09-01', reason: 'A: b' } };
    expect(edit('title: T\n# end\n', withdrawn)).toBe(
      "title: T\n# end\nwithdrawn:\n  date: 2021-09-01\n  reason: 'A: b'\n",
    );
    expect(edit('photo: { src: a.png }\n', { path: ['photo', 'alt'], value: 'A, b' })).toBe(
      "photo: { src: a.png, alt: 'A, b' }\n",
    );
    expect(
      edit('photo:\n  src: a.png # x\ntitle: T\n', { path: ['photo', 'alt'], value: 'A' }),
    ).toBe('photo:\n  src: a.png # x\n  alt: A\ntitle: T\n');
    expect(edit('', { path: ['title'], value: 'T' })).toBe('title: T\n');
  });

  test('stands before a comment that follows an empty field', () => {
    expect(edit('summary: # none yet\ntitle: T\n', { path: ['summary'], value: 'S' })).toBe(
      'summary: S # none yet\ntitle: T\n',
    );
    expect(edit('summary:\ntitle: T\n', { path: ['summary'], value: 'S' })).toBe(
      'summary: S\ntitle: T\n',
    );
  });
});

describe('another item', () => {
  const correction = { date: '2021-08-27', kind: 'correction', text: 'The number: 12' };
  const lines = "date: 2021-08-27\n    kind: correction\n    text: 'The number: 12'\n";

  test.each<[string, string, Change, string]>([
    [
      'a flow list',
      'topics: [a, b] # c\n',
      { path: ['topics'], add: 'c' },
      'topics: [a, b, c] # c\n',
    ],
    ['an empty list', 'topics: []\n', { path: ['topics'], add: 'c' }, 'topics: [c]\n'],
    [
      'a list of lines',
      'topics:\n- a\n- b # x\n# y\ndate: x\n',
      { path: ['topics'], add: 'c' },
      'topics:\n- a\n- b # x\n- c\n# y\ndate: x\n',
    ],
    [
      'one that stands alone',
      "topics: 'a' # c\n",
      { path: ['topics'], add: 'c' },
      "topics: ['a', c] # c\n",
    ],
    ['one with a comma', 'topics: a, b\n', { path: ['topics'], add: 'c' }, "topics: ['a, b', c]\n"],
    ['no field', 'title: T\n', { path: ['topics'], add: 'c' }, 'title: T\ntopics: c\n'],
    [
      'an empty field',
      'topics:\ntitle: T\n',
      { path: ['topics'], add: 'c' },
      'topics: c\ntitle: T\n',
    ],
    [
      'records',
      'title: T\n',
      { path: ['corrections'], add: correction },
      `title: T\ncorrections:\n  - ${lines}`,
    ],
    [
      'records in lines',
      'corrections:\n  - date: 2021-08-26 # first\n    text: x\n\ntitle: T\n',
      { path: ['corrections'], add: correction },
      `corrections:\n  - date: 2021-08-26 # first\n    text: x\n  - ${lines}\ntitle: T\n`,
    ],
    [
      'a record alone',
      'corrections:\n  date: 2021-08-26\n  # why\n  text: x\ntitle: T\n',
      { path: ['corrections'], add: correction },
      `corrections:\n  - date: 2021-08-26\n    # why\n    text: x\n  - ${lines}title: T\n`,
    ],
    [
      'a record alone in braces',
      'corrections: { date: 2021-08-26, text: x }\n',
      { path: ['corrections'], add: correction },
      "corrections: [{ date: 2021-08-26, text: x }, { date: 2021-08-27, kind: correction, text: 'The number: 12' }]\n",
    ],
  ])('of %s', (_, fields, change, now) => {
    expect(edit(fields, change)).toBe(now);
  });
});

describe('nothing in its place', () => {
  test.each<[string, string, Change['path'], string]>([
    ['the first of a flow list', 'topics: [a, b, c]\n', ['topics', 0], 'topics: [b, c]\n'],
    ['the last of a flow list', 'topics: [a, b, "c" ]\n', ['topics', 2], 'topics: [a, b ]\n'],
    [
      'one beside a comment',
      'topics: [\n  a, # one\n  b\n]\n',
      ['topics', 1],
      'topics: [\n  a, # one\n  \n]\n',
    ],
    [
      'one of lines',
      'topics:\n  - a # one\n  # two\n  - b\n',
      ['topics', 0],
      'topics:\n  # two\n  - b\n',
    ],
    ['the only one', 'title: T\ntopics: [a]\nslug: x\n', ['topics', 0], 'title: T\nslug: x\n'],
    ['a field', 'title: T\nslug: x # y\n\ndate: z\n', ['slug'], 'title: T\n\ndate: z\n'],
    ['a field in braces', 'photo: { src: a, alt: b }\n', ['photo', 'src'], 'photo: { alt: b }\n'],
    [
      'the first field of an item',
      'notes:\n  - date: x\n    text: y\n',
      ['notes', 0, 'date'],
      'notes:\n  - text: y\n',
    ],
  ])('%s', (_, fields, path, now) => {
    expect(edit(fields, { path, remove: true })).toBe(now);
  });
});

test('another name for a field leaves its value and its quotes', () => {
  expect(edit('"Title" : \'T\' # t\n', { path: ['Title'], name: 'title' })).toBe(
    '"title" : \'T\' # t\n',
  );
  expect(edit('photo: { captoin: x }\n', { path: ['photo', 'captoin'], name: 'caption' })).toBe(
    'photo: { caption: x }\n',
  );
});

test('several changes are made one after the other', () => {
  const changes: Change[] = [
    { path: ['topics', 0], remove: true },
    { path: ['topics', 0], value: 'asia' },
  ];
  expect(edit('topics: [Asia, Asia]\n', ...changes)).toBe('topics: [asia]\n');
});

test('line ends and the byte order mark stay as they are', () => {
  const text = '\uFEFF---\r\ntitle: T\r\ntopics: a\r\n---\r\nText.\r\n';
  expect(editFrontMatter(text, { path: ['topics'], value: 'b' })).toBe(
    text.replace('topics: a', 'topics: b'),
  );
  expect(editFrontMatter(text, { path: ['slug'], value: 's' })).toBe(
    text.replace('topics: a\r\n', 'topics: a\r\nslug: s\r\n'),
  );
});

test('what cannot be done with certainty is not done', () => {
  expect(edit('title: [\n', { path: ['title'], value: 'T' })).toBeUndefined();
  expect(edit('title: T\ntitle: U\n', { path: ['title'], value: 'V' })).toBeUndefined();
  expect(edit('title: T\n', { path: ['topics', 0], value: 'a' })).toBeUndefined();
  expect(edit('title: T\n', { path: ['slug'], remove: true })).toBeUndefined();
  expect(edit('title: T\nslug: s\n', { path: ['slug'], name: 'title' })).toBeUndefined();
  expect(editFrontMatter('Text alone.\n', { path: ['title'], value: 'T' })).toBeUndefined();
  expect(editFrontMatter('---\ntitle: T\n', { path: ['title'], value: 'T' })).toBeUndefined();
});
