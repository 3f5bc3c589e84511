import { expect, test } from 'vitest';
import { join } from '../../sample.ts';

const file = 'articles/2021-08-26-x.md';
const rulesOf = (text: string) =>
  join({ [file]: `---\ntitle: T\ndate: 2021-08-26\n${text}` }).problems.map(
    ({ rule, line, severity }) => `${line} ${severity} ${rule}`,
  );

test('an article without text is told', () => {
  expect(rulesOf('---\n')).toEqual(['5 warning empty-body']);
});

test.each([
  ['a draft', 'status: draft\n---\n'],
  ['a picture', '---\n![A hall](hall.png)\n'],
  ['a word', '---\nText.\n'],
])('%s is enough', (_what, text) => {
  expect(rulesOf(text)).toEqual([]);
});
