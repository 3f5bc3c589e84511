import { expect, test } from 'vitest';
import { makeHeadline } from '../../src/importing/make-headline.ts';

const made = (markdown: string, lang = 'en') => makeHeadline(markdown, 'in/export.xml:12', lang);

test('the first sentence is the headline, without its full stop', () => {
  expect(made('The hall *opens*. It has forty seats.')).toEqual({
    text: 'The hall opens',
    decided: 'it has no headline: its first sentence is one',
  });
  expect(made('Who pays? Nobody knows.').text).toBe('Who pays?');
  expect(made('They waited... And left.').text).toBe('They waited...');
});

test('an abbreviation ends no sentence', () => {
  expect(made('The Rev. John Smith spoke. He left.').text).toBe('The Rev. John Smith spoke');
  expect(made('В 2021 г. Москва открылась. Потом.', 'ru').text).toBe('В 2021 г. Москва открылась');
});

test('a long sentence is cut at a word, and that is said', () => {
  const { text, decided } = made(`The council ${'met again '.repeat(20)}today.`);
  expect(text).toMatch(/^The council .*(?:met|again)…$/);
  expect(text.length).toBeLessThanOrEqual(101);
  expect(decided).toContain('cut at a word');
});

test('what pictures show, rules and empty lines are no sentence', () => {
  expect(made('![A [wide] \\] hall](a.png "Caption")\n\n---\n\nThe hall opens.').text).toBe(
    'The hall opens',
  );
});

test('without a text, the place in the export is the headline', () => {
  for (const empty of ['', '![A hall](a.png)', '---'])
    expect(made(empty)).toEqual({
      text: 'export.xml:12',
      decided: 'it has neither a headline nor a text: the place that it had is the headline',
    });
});
