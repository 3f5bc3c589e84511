import { expect, test } from 'vitest';
import { oneLine, tidyStory } from '../../../../src/importing/readers/medium/tidy-story.ts';
import { fromHtml, toHtml } from '../../../helpers/hast.ts';

test.each([
  ['<hr><p>One</p><hr><p>Two</p>', '<p>One</p><hr><p>Two</p>'],
  ['<img src="a.png"><hr><p>One</p>', '<img src="a.png"><hr><p>One</p>'],
  ['<h3>One</h3><h4>Two</h4>', '<h2>One</h2><h3>Two</h3>'],
  ['<blockquote><h3>One</h3></blockquote>', '<blockquote><h3>One</h3></blockquote>'],
  ['<h3 class="graf--title">Head</h3><p>One</p>', '<p>One</p>'],
  [
    '<h3 class="graf--title">Head</h3><h3 class="graf--title">Head</h3>',
    '<h2 class="graf--title">Head</h2>',
  ],
  [
    '<a href="https://medium.com/r/?url=https%3A%2F%2Fa.example%2F">One</a>',
    '<a href="https://a.example/">One</a>',
  ],
])('%s', (html, expected) => {
  const { tree } = tidyStory(fromHtml(html), { title: 'Head', subtitle: '' });
  expect(toHtml(tree)).toBe(expected);
});

test.each([
  ['One two', true],
  ['One …', true],
  ['Two', false],
  ['', false],
])('whether the subtitle "%s" is the beginning of the text', (subtitle, expected) => {
  const section = fromHtml('<p>One two three</p>');
  expect(tidyStory(section, { title: '', subtitle }).isBeginning).toBe(expected);
});

test('oneLine', () => {
  expect(oneLine(' a\n b ')).toBe('a b');
});
