import { expect, test } from 'vitest';
import { foreignMarksIn } from '../../../src/article/rules/foreign-kinds.ts';
import { maskForeign } from '../../../src/article/rules/mask-foreign.ts';
import { filler } from '../../../src/article/rules/prose.ts';

const masked = (text: string) => maskForeign(text, foreignMarksIn(text)).replaceAll(filler, '·');

test('each mark of another system is filled up, with its lines, and nothing else', () => {
  expect(masked('One {{< x >}} two [[Wiki]] three.')).toBe('One ········· two ········ three.');
  expect(masked('One {{< a\nb >}} two.')).toBe('One ·····\n····· two.');
  expect(masked('Plain words.')).toBe('Plain words.');
});

test('a mark in another is filled up once', () => {
  const kind = foreignMarksIn('[[Wiki]]')[0]?.kind;
  if (!kind) throw new Error('no mark');
  const marks = [
    { kind, from: 4, text: 'cd' },
    { kind, from: 2, text: 'abcdef' },
    { kind, from: 6, text: 'efgh' },
  ];
  expect(maskForeign('1 abcdefgh 2', marks).replaceAll(filler, '·')).toBe('1 ········ 2');
});

test('forty thousand marks take no longer than reading them', () => {
  const text = '[caption] {{< x >}} {% y %} [[z]] '.repeat(10_000);
  const begun = performance.now();
  expect(masked(text)).toHaveLength(text.length);
  expect(performance.now() - begun).toBeLessThan(5000);
});
