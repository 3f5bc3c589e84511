import { expect, test } from 'vitest';
import { saidBy } from './draft.ts';

const rule = 'replaced-character';

test('a character that a program could not read is told, in fields and in the text', () => {
  expect(saidBy(rule, 'title: The caf\uFFFD opens\n', 'It was S\uFFFD\uFFFDd.\n')).toEqual([
    '2:12 "caf\uFFFD" has lost a character: a program wrote \uFFFD where it could not read one; write the word as it is in the original',
    '4:8 "S\uFFFD\uFFFDd." has lost a character: a program wrote \uFFFD where it could not read one; write the word as it is in the original',
  ]);
});

test('others are let be', () => {
  expect(saidBy(rule, 'title: The café opens\n', 'Süd, 北京, ◆ and ◇.\n')).toEqual([]);
});
