import { expect, test } from 'vitest';
import { saidBy } from './draft.ts';

const said = (body: string) => saidBy('hidden-text', 'title: T\n', `${body}\n`);

test.each([
  ['A <!-- the minister denied this --> b.', 'the minister denied this'],
  ['<!--\nA paragraph that was cut.\n\nAnother.\n-->', 'A paragraph that was cut. Another.'],
  ['Words.\n\n[1]: https://a.example/', 'no link uses "[1]: https://a.example/"'],
])('%j has words on no page', (body, words) => {
  expect(said(body)).toHaveLength(1);
  expect(said(body)[0]).toContain(words);
});

test.each([
  'A\n\n<!-- more -->\n\nb',
  '<!--more Read on-->',
  '<!-- wp:paragraph {"a":1} -->\nWords\n<!-- /wp:paragraph -->',
  '<!--[if mso]><b>x</b><![endif]-->',
  '<!-- --> a',
  '`<!-- a b -->`',
  'See [the paper][1].\n\n[1]: https://a.example/',
  'See [Paper].\n\n[paper]: https://a.example/',
  'A[^1].\n\n[^1]: Note.',
])('%j is let be', (body) => {
  expect(said(body)).toEqual([]);
});
