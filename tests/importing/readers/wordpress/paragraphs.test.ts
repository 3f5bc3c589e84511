import { expect, test } from 'vitest';
import { addParagraphs } from '../../../../src/importing/readers/wordpress/paragraphs.ts';

test.each([
  ['One\n\nTwo', '<p>One</p>\n<p>Two</p>\n'],
  ['One\nTwo', '<p>One<br />\nTwo</p>\n'],
  [
    'The <strong>HTML <code>b</code> Element</strong> and <kbd>x</kbd> y',
    '<p>The <strong>HTML <code>b</code> Element</strong> and <kbd>x</kbd> y</p>\n',
  ],
  ['See <img src="a.jpg" /> here', '<p>See <img src="a.jpg" /> here</p>\n'],
  ['<ul>\n<li>a</li>\n</ul>\nafter', '<ul>\n<li>a</li>\n</ul><p>after</p>\n'],
])('%j is %j', (classic, html) => {
  expect(addParagraphs(classic)).toBe(html);
});
