import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../../../src/search/client/engine/excerpt.ts';

/** The words of a text are its pieces; those with a star match. Matches come in square brackets. */
function shown(text: string): string {
  const pieces = text.split(/(?<=\s)/);
  const places = pieces.flatMap((piece, at) => (piece.includes('*') ? [at] : []));
  return excerptOf(
    pieces.map((piece) => piece.replace('*', '')),
    places,
  )
    .map(({ text, match }) => (match ? `[${text}]` : text))
    .join('');
}

const many = (word: string, count: number) => `${word} `.repeat(count);

describe('an excerpt', () => {
  test('is text, with the matches apart', () => {
    expect(excerptOf(['The ', 'talks ', 'he ', 'held <b> &amp; so on.'], [1])).toEqual([
      { text: 'The ', match: false },
      { text: 'talks', match: true },
      { text: ' ', match: false },
      { text: 'he ', match: false },
      { text: 'held <b> &amp; so on.', match: false },
    ]);
    expect(excerptOf([], [])).toEqual([]);
  });

  test.each([
    ['In *“Kabul”. He left.', 'In “[Kabul]”. He left.'],
    ['The *talks, he said.', 'The [talks], he said.'],
    ['The *X-ray of *5.', 'The [X-ray] of [5].'],
    ['في *كابول، قال.', 'في [كابول]، قال.'],
    ['A *за\u0301мок.', 'A [за\u0301мок].'],
  ])('marks the word without the marks beside it: %s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test.each([
    ['of the talks in *Kabul', 'of the talks in [Kabul] …'],
    ['The end of the *talks.', 'The end of the [talks].'],
    ['He said, “No, the *talks go on”', 'He said, “No, the [talks] go on”'],
    ['*talks in Kabul, then', '[talks] in Kabul, then …'],
    ['ساعات *عاماً', 'ساعات [عاماً] …'],
  ])('says where it was cut: %s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test.each([
    ['in the midst of a sentence', 'word', /^… word word/],
    ['before a word with a capital letter', 'Kabul', /^… Kabul Kabul/],
    ['in a script without capital letters', 'كلمة', /^… كلمة كلمة/],
    ['behind a sentence', 'Word.', /^Word\. Word\./],
    ['behind a question in Arabic', 'متى؟', /^متى؟ متى؟/],
    ['behind a quotation', 'said.”', /^said\.” said\.”/],
    ['behind a paragraph', 'Word\n', /^ Word {2}Word/],
  ])('says that it begins %s', (_, word, expected) => {
    expect(shown(`${many(word, 40)}*a ${many(word, 40)}`)).toMatch(expected);
  });

  test('is the part with most matches, and they are in its middle', () => {
    const text = `${many('One', 40)}*a ${many('two', 40)}*b three *c ${many('Four', 40)}`;
    expect(shown(text)).toContain('[b] three [c]');
    expect(shown(text)).not.toContain('[a]');
    expect(shown(text).split(' ').length).toBeLessThan(36);
    expect(shown(text).indexOf('[b]')).toBeGreaterThan(20);
  });

  test('begins where the text does when nothing in it matches', () => {
    expect(shown(`First ${many('word', 50)}`)).toMatch(/^First word/);
  });
});
