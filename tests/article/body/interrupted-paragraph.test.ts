import { expect, test } from 'vitest';
import { isInterrupted } from '../../../src/article/body/interrupted-paragraph.ts';

const isIn = (text: string) => isInterrupted(text, text.indexOf('`'), text.lastIndexOf('`'));

test.each([
  '`a\n# b`',
  '`a\n- b`',
  '`a\n1. b`',
  '`a\n> b`',
  '`a\n~~~\nb`',
  '`a\n[^1]: b`',
  '`a\n---\nb`',
  '`a\n===\nb`',
  '`a\n<div>b`',
  '`a\n<!-- b`',
  '`a\nb | c\n--|--\n`',
  '> `a\n> # b`',
  '- `a\n- b`',
  '## `a\n  b`',
])('%j ends the paragraph', (text) => {
  expect(isIn(text)).toBe(true);
});

test.each([
  '# `a`',
  '`a\nb`',
  '`a\n#b`',
  '`a\n-b`',
  '> `a\n> b`',
  '`a\n<b>b`',
  '`a\n<br>b`',
  '`a\nb | c`',
  '`a`\n# b',
])('%j does not', (text) => {
  expect(isIn(text)).toBe(false);
});
