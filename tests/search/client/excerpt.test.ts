import { describe, expect, test } from 'vitest';
import { readExcerpt } from '../../../src/search/client/excerpt.ts';

/** Matches in square brackets. */
const shown = (html: string) =>
  readExcerpt(html)
    .map(({ text, match }) => (match ? `[${text}]` : text))
    .join('');

describe('an excerpt', () => {
  test('is text, with the matches apart', () => {
    expect(readExcerpt('The <mark>talks</mark> he held &lt;b&gt; &amp; so on.')).toEqual([
      { text: 'The ', match: false },
      { text: 'talks', match: true },
      { text: ' he held <b> &amp; so on.', match: false },
    ]);
    expect(readExcerpt('')).toEqual([]);
  });

  test.each([
    ['In <mark>“Kabul”.</mark> He left.', 'In “[Kabul]”. He left.'],
    ['The <mark>talks,</mark> he said.', 'The [talks], he said.'],
    ['The <mark>X-ray</mark> of <mark>5</mark>.', 'The [X-ray] of [5].'],
    ['A <mark>&lt;</mark> sign.', 'A [<] sign.'],
    ['في <mark>كابول،</mark> قال.', 'في [كابول]، قال.'],
  ])('marks the word without its signs: %s', (html, text) => {
    expect(shown(html)).toBe(text);
  });

  test.each([
    ['of the talks in <mark>Kabul</mark>', '… of the talks in [Kabul] …'],
    ['The end of the <mark>talks.</mark>', 'The end of the [talks].'],
    ['He said, “No, the <mark>talks</mark> go on”', 'He said, “No, the [talks] go on”'],
    ['<mark>talks</mark> in Kabul, then', '… [talks] in Kabul, then …'],
  ])('says where it was cut: %s', (html, text) => {
    expect(shown(html)).toBe(text);
  });
});
