import { expect, test } from 'vitest';
import { escapeHtml, toAbsolute } from '../../src/formats/html.ts';

test.each([
  ['<a href="/archive/2021/?a=1&amp;b">', '<a href="https://example.org/archive/2021/?a=1&amp;b">'],
  ['<a href="#s-x" id="y">', '<a href="https://example.org/archive/p/#s-x" id="y">'],
  [
    '<img alt="a &#x3C; > b" src="/p.webp" srcset="/p.webp 1x, /q.webp 2x">',
    '<img alt="a &#x3C; > b" src="https://example.org/p.webp" srcset="https://example.org/p.webp 1x, https://example.org/q.webp 2x">',
  ],
  ['<a href="https://other.example/x">', '<a href="https://other.example/x">'],
  ['say href="/x" in words', 'say href="/x" in words'],
])('%s', (html, absolute) => {
  expect(toAbsolute(html, 'https://example.org/archive/p/')).toBe(absolute);
});

test('text is escaped', () => {
  expect(escapeHtml('<b> & "c"')).toBe('&lt;b&gt; &amp; &quot;c&quot;');
});
