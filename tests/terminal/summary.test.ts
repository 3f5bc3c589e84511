import { expect, test } from 'vitest';
import { count, formatSeconds, formatSummary } from '../../src/terminal/summary.ts';

const small = {
  articles: 1,
  pages: 1204,
  rendered: 1201,
  bundles: 4,
  indexed: 1,
  written: 1300,
  removed: 2,
  files: 15_999,
  bytes: 799_999_999,
  seconds: 12.34,
  steps: [
    { name: 'check', seconds: 1 },
    { name: 'render', seconds: 9.04 },
  ],
  warnings: 0,
};

test('a build is told in three lines', () => {
  expect(formatSummary(small)).toBe(
    '1 article, 1,204 pages, 15,999 files, 800 MB in 12 s\n' +
      'rendered 1,201 pages, kept 3; indexed 1 search bundle, kept 3; wrote 1,300 files, removed 2\n' +
      'slowest step: render, 9.0 s\n',
  );
});

test('what is over a host’s limit is said, and so are warnings', () => {
  const lines = formatSummary({ ...small, files: 20_001, bytes: 1_000_000_001, warnings: 2 }).split(
    '\n',
  );
  expect(lines.slice(3)).toEqual([
    '2 warnings: npm run check shows them, and those about craft',
    "warning: over 20,000 files, the limit of Cloudflare Pages' free plan",
    'warning: over 1.0 GB, the limit of GitHub Pages',
    '',
  ]);
});

test('what is near a host’s limit is said: from 80 % on', () => {
  const lines = formatSummary({ ...small, files: 16_000, bytes: 1_000_000_000 }).split('\n');
  expect(lines.slice(3)).toEqual([
    "warning: 80 % of 20,000 files, the limit of Cloudflare Pages' free plan",
    'warning: 100 % of 1.0 GB, the limit of GitHub Pages',
    '',
  ]);
});

test.each([
  [0.04, '0.0 s'],
  [9.96, '10.0 s'],
  [59.6, '1 min 0 s'],
  [3599, '59 min 59 s'],
])('%d seconds are %s', (seconds, text) => expect(formatSeconds(seconds)).toBe(text));

test.each([
  [999, '999 bytes'],
  [1500, '1.5 kB'],
  [25_000_000, '25 MB'],
  [2_500_000_000_000, '2500 GB'],
])('%d bytes are %s', (bytes, text) => {
  expect(formatSummary({ ...small, bytes })).toContain(`, ${text} in`);
});

test('one is not many', () =>
  expect([count(1, 'page'), count(0, 'page')]).toEqual(['1 page', '0 pages']));
