import { expect, test } from 'vitest';
import { readExcerpt } from '../../../src/search/client/excerpt.ts';

test('an excerpt is text with the matches marked', () => {
  expect(
    readExcerpt('The <mark>talks,</mark> he said, &lt;b&gt; &amp; <mark>&lt;i&gt;</mark>'),
  ).toEqual([
    { text: 'The ', match: false },
    { text: 'talks,', match: true },
    { text: ' he said, <b> &amp; ', match: false },
    { text: '<i>', match: true },
  ]);
  expect(readExcerpt('')).toEqual([]);
});
