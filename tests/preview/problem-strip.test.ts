import { describe, expect, test } from 'vitest';
import {
  addToPage,
  firstLines,
  problemPage,
  problemStrip,
} from '../../src/preview/problem-strip.ts';

describe('a strip of problems', () => {
  test('is nothing where nothing is wrong', () => {
    expect(problemStrip('Title', [])).toBe('');
  });

  test('holds no markup of the content', () => {
    const strip = problemStrip('<i>', [
      'x.md:1:1: error: "<script>alert(1)</script>" & more [rule]',
    ]);
    expect(strip).not.toMatch(/<script|<i>/);
    expect(strip).toContain('&quot;&lt;script&gt;alert(1)&lt;/script&gt;&quot; &amp; more');
  });

  test('says how many lines it leaves out', () => {
    const lines = firstLines(Array.from({ length: 60 }, (_, n) => `line ${n}\n`).join(''));
    expect(lines).toHaveLength(51);
    expect(lines.at(-1)).toBe('… and 10 more: npm run check');
  });
});

test('a page takes what is added, whatever signs it holds', () => {
  const page = '<html><head><title>x</title></head><body class="a"><p>y</p></body></html>';
  expect(addToPage(page, '<script></script>', '<aside>$& $1</aside>')).toBe(
    '<html><head><title>x</title><script></script></head><body class="a"><aside>$& $1</aside><p>y</p></body></html>',
  );
});

test('a page of problems says its title even where no line is', () => {
  expect(problemPage('a < b', [], '')).toContain('<div dir="auto">a &lt; b</div>');
});
