import { describe, expect, test } from 'vitest';
import { markedBy, saidBy } from './draft.ts';

const said = (body: string) => saidBy('quotation-marks', 'title: T\n', `${body}\n`);

describe('straight ones, and those of the writing in their place', () => {
  test.each([
    ['A "fait accompli" it is.', 'write “fait accompli”'],
    ['Это "свершившийся факт".', 'write «свершившийся факт»'],
    ['هذا "أمر واقع" الآن.', 'write «أمر واقع»'],
    ['Группа "Taliban" вошла.', 'write “Taliban”'],
    ['He said "one two three four five six seven eight".', 'write “one two three … seven eight”'],
  ])('%s', (body, hint) => {
    expect(said(body)).toEqual([
      `4:${body.indexOf('"') + 1} these quotation marks are straight; ${hint}`,
    ]);
    expect(markedBy('quotation-marks', 'title: T\n', `${body}\n`)[0]).toMatch(/^".*"$/);
  });

  test('in a headline, wherever its own quotes begin', () => {
    expect(saidBy('quotation-marks', 'title: \'A "fait accompli"\'\n')).toEqual([
      '2:11 these quotation marks are straight; write “fait accompli”',
    ]);
  });
});

test('an address between straight marks ends before them', () => {
  expect(said('See "https://a.example/x", he said.')).toEqual([
    '4:5 these quotation marks are straight; write “https://a.example/x”',
  ]);
});

describe('of two kinds: the rarer is told', () => {
  test.each([
    ['«Одно» и «другое», но “третье”.', '“', '«третье»'],
    ['“One” and “two”, but «three».', '«', '“three”'],
  ])('%s', (body, open, meant) => {
    expect(said(body)).toHaveLength(1);
    expect(said(body)[0]).toContain(`the quotation marks are ${open} here`);
    expect(said(body)[0]).toContain(`write ${meant}, and change the others to match`);
  });
});

describe('are right in', () => {
  test.each([
    'A “fait accompli”, ‘as they say’.',
    'Он сказал: «Это „свершившийся факт“».',
    'Это «Талибан» и “The Times”.',
    'Er sagte: »Nein«, und sie: »Doch!« Und **»So«**sagte er.',
    'قال: «هذا أمر واقع».',
    'A 6" nail and a 5\'10" man.',
    '<a href="https://x.example" title="x">a link</a> and [one](https://x.example "title").',
    '{{< ref "x.md" >}} and `"code"`.',
    '```\nprint("x")\n```',
    'Text <script>write("x")</script> <style>a[href="x"]{}</style> here.',
  ])('%s', (body) => {
    expect(said(body)).toEqual([]);
  });
});
