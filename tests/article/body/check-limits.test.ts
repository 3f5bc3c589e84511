import { describe, expect, test } from 'vitest';
import { readBody, renderBody } from '../../../src/article/body/body.ts';
import { checkLimits } from '../../../src/article/body/check-limits.ts';
import { limits } from '../../../src/article/body/limits.ts';
import { contextWith } from './context.ts';

const rulesOf = (markdown: string) => checkLimits(markdown, 1).map(({ rule }) => rule);

/** Each limit, and a text with so many of what it counts. */
const texts: readonly (readonly [string, number, string, (count: number) => string])[] = [
  ['quotations', limits.blocks, 'too-deep', (count) => `${'>'.repeat(count)} a`],
  ['spaced quotations', limits.blocks, 'too-deep', (count) => `${'> '.repeat(count)}a`],
  ['lists in one line', limits.blocks, 'too-deep', (count) => `${'- '.repeat(count)}a`],
  ['numbered lists', limits.blocks, 'too-deep', (count) => `${'1. '.repeat(count)}a`],
  [
    'lists by their indent',
    limits.blocks,
    'too-deep',
    (count) => Array.from({ length: count }, (_, at) => `${'  '.repeat(at)}- a`).join('\n'),
  ],
  ['elements', limits.elements, 'too-deep', (count) => `${'<b>'.repeat(count)}a`],
  ['elements on lines', limits.elements, 'too-deep', (count) => '<div>\n\n'.repeat(count)],
  ['brackets', limits.brackets, 'too-deep', (count) => '['.repeat(count)],
  [
    'pictures',
    limits.brackets,
    'too-deep',
    (count) => `${'!['.repeat(count)}${'](b)'.repeat(count)}`,
  ],
  ['characters', limits.characters, 'too-many', (count) => 'a'.repeat(count)],
  ['asterisks', limits.emphasisMarks, 'too-many', (count) => '*a '.repeat(count)],
  ['links', limits.links, 'too-many', (count) => '[a] '.repeat(count)],
  ['comments', limits.comments, 'too-many', (count) => 'a <!-- '.repeat(count)],
  [
    'backticks',
    limits.backticks,
    'too-many',
    (count) =>
      `${'a'.repeat(1000)}${Array.from({ length: count }, (_, at) => `a${'`'.repeat(at + 1)}`).join('')}`,
  ],
  [
    'cells',
    limits.cells,
    'too-many',
    (count) => `${'|a'.repeat(248)}|\n${'|-'.repeat(248)}|${'\n|b'.repeat(count / 250 - 1)}`,
  ],
  ['footnotes', limits.footnotes, 'too-many', (count) => 'a[^1]\n\n'.repeat(count)],
  ['definitions', limits.definitions, 'too-many', (count) => '[a]: b\n\n'.repeat(count)],
  ['underlines', limits.underlines, 'too-many', (count) => 'a\n=\n\n'.repeat(count)],
];

describe('a text with more than the limit of', () => {
  test.each(texts)('%s is a problem, one with as many is none', (_, most, rule, textOf) => {
    expect(rulesOf(textOf(most))).toEqual([]);
    expect(rulesOf(textOf(most + 250))).toEqual([rule]);
    expect(readBody(textOf(most + 250), 1)).toMatchObject({ lede: '', problems: [{ rule }] });
    expect(renderBody(textOf(most + 250), contextWith())).toEqual({ html: '', text: '' });
  });
});

test('the place is told', () => {
  expect(checkLimits(`A.\n\n ${'>'.repeat(60)} a`, 5)).toEqual([
    {
      line: 7,
      column: 52,
      message: 'quotations and lists are nested more than 50 deep here',
      hint: 'write them one after another, or delete what a program left here',
      rule: 'too-deep',
    },
  ]);
  expect(checkLimits(`A.\n\n${'*a '.repeat(2001)}`, 5)).toMatchObject([{ line: 7, column: 6001 }]);
});

test('emphasis is nested as far as the limit, and typed beyond it', () => {
  const { html } = renderBody(`${'*a '.repeat(900)}b${' a*'.repeat(900)}`, contextWith());
  expect(html.match(/<em>/g)).toHaveLength(limits.emphasis);
  expect(renderBody(`${'*'.repeat(5000)}a${'*'.repeat(5000)}`, contextWith()).text).toMatch(
    /^\*+a\*+$/,
  );
});

test('what people write has no problem', () => {
  const list = '- **A** [link](/a/), `code` and *more*\n'.repeat(400);
  const html = '<table>\n<tr><td><p>a<br>b</td></tr>\n</table>\n'.repeat(300);
  const code = '```\nvector<a> <b> [[[[\n```\n\n'.repeat(20);
  for (const text of [list, html, code, '['.repeat(20), '*'.repeat(500)])
    expect(rulesOf(text)).toEqual([]);
});
