import { describe, expect, test } from 'vitest';
import { findConflicts } from '../../../src/article/read/conflict.ts';

const placesOf = (text: string) =>
  findConflicts('x.md', text).map(({ line, message }) => `${line} ${message}`);

const conflict = '<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> abc1234\n';

test.each([
  ['in the fields', `---\n${conflict}---\n`, [2, 6]],
  ['in the text', `---\ntitle: T\n---\n\n${conflict}`, [5, 9]],
  ['with the version before both', conflict.replace('====', '||||||| base\nold\n===='), [1, 7]],
  ['behind code', `~~~\nx\n~~~\n${conflict}`, [4, 8]],
  ['around code', conflict.replace('ours', '```\nours'), [1, 6]],
] as const)('two versions are one mistake %s', (_where, text, [first, last]) => {
  expect(placesOf(text)).toEqual([
    `${first} Git could not join two versions here (lines ${first} to ${last})`,
  ]);
});

test('each place is told', () => {
  expect(placesOf(`${conflict}\nText.\n${conflict}`)).toHaveLength(2);
});

test.each(['<<<<<<< HEAD\nText.\n', 'Text.\n>>>>>>> abc1234\n'])('a mark left over: %j', (text) => {
  expect(placesOf(text)).toHaveLength(1);
  expect(placesOf(text)[0]).toContain('is a mark that Git leaves');
});

describe('no conflict', () => {
  test.each([
    ['a heading underlined', 'Heading\n=======\n'],
    ['marks in code', `\`\`\`\n${conflict}\`\`\`\n`],
    ['marks within a line', 'He wrote <<<<<<< HEAD and >>>>>>> abc.\n'],
    ['longer rows', '<<<<<<<<< x\n>>>>>>>>> y\n'],
  ])('%s', (_what, text) => {
    expect(placesOf(text)).toEqual([]);
  });
});
