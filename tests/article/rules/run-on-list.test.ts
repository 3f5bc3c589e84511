import { expect, test } from 'vitest';
import { craftOf, markedBy, saidBy } from './draft.ts';

const said = (body: string) => saidBy('typed-bullet', 'title: T\n', `${body}\n`);

test.each([
  ['*one\n*two\n*three', '4:1 no space follows "*"'],
  ['It has:\n-bread\n-salt', '5:1 no space follows "-"'],
  ['a) bread\nb) salt\nc) oil', '4:1 "a)" does not make a list'],
  ['а) хлеб\nб) соль', '4:1 "а)" does not make a list'],
  ['I. Bread\nII. Salt', '4:1 "I." does not make a list'],
  ['١. خبز\n٢. ملح', '4:1 "١." does not make a list'],
  ['(1) Bread\n(2) Salt', '4:1 "(1)" does not make a list'],
  ['[1] The first note.\n[2] The second.', '4:1 "[1]" does not make a list'],
  ['1. Bread\n1. Salt\n1. Oil', '4:1 "1." is the number of more than one item'],
  ['1. Bread\n\n1. Salt\n\n1. Oil', '4:1 "1." is the number of more than one item'],
])('%j is told once', (body, message) => {
  expect(said(body)).toHaveLength(1);
  expect(said(body)[0]?.startsWith(message)).toBe(true);
});

test('the hint makes a list of the first line', () => {
  expect(said('*one\n*two')[0]).toMatch(/; write - one$/);
  expect(markedBy('typed-bullet', 'title: T\n', 'a) b\nb) c\n')).toEqual(['a)']);
});

test('the list is offered whole', () => {
  const [problem] = craftOf('title: T\n', 'It has:\n*one\n *two three\n*four\n\nText.\n').problems;
  expect(problem?.fix).toMatchObject({ text: '- one\n - two three\n- four', isSure: false });
});

test.each([
  '*Emphasis* begins\n*both* lines.',
  '*Before tax.',
  '-5 degrees\n-6 degrees',
  'a) bread\n\nb) salt',
  'He said so in (1)\n(see below)',
  'It was Charles\nI. Nobody knew.',
  '1. One\n   1. Sub\n   2. Sub\n2. Two\n   1. Sub',
  '1. FC Köln\n\n1. FC Nürnberg',
  '1. One\n2. Two',
  '```\n*a\n*b\n```',
  '- *a*\n- *b*',
])('%j is let be', (body) => {
  expect(said(body)).toEqual([]);
});
