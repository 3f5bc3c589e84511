import { expect, test } from 'vitest';
import { markedBy, saidBy } from './draft.ts';

const said = (body: string) => saidBy('heading-attribute', 'title: T\n', body);

test('the mark by which other programs name a heading is told, with the heading as it should be', () => {
  expect(said('Text.\n\n## What follows {#next}\n\nMore.\n')).toEqual([
    '6:17 "{#next}" is shown as typed, because a heading\'s address comes from its words; write it as ## What follows',
  ]);
  expect(markedBy('heading-attribute', 'title: T\n', '### A {.b #c} ###\n')).toEqual(['{.b #c}']);
  // As written, code in it too.
  expect(said('## A {#b`c`}\n')[0]).toContain('"{#b`c`}" is');
});

test.each(['Text with {#a}.\n', '## A {b}\n', '```\n## A {#b}\n```\n', '## {#a} and words\n'])(
  '%j is let be',
  (body) => {
    expect(said(body)).toEqual([]);
  },
);
