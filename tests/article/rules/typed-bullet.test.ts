import { expect, test } from 'vitest';
import { saidBy } from './draft.ts';

const said = (body: string) => saidBy('typed-bullet', 'title: T\n', `${body}\n`);

test.each(['•', '·', '▪', '●', '\u{F0B7}'])('%s at the beginning of a line is a bullet', (mark) => {
  expect(said(`Before:\n\n${mark} one thing\n${mark}\u00A0another`)).toEqual([
    expect.stringMatching(/into one paragraph; write - one thing$/),
  ]);
});

test.each(['o\tone thing', '–\tone thing', '– one\n– two'])('%j is one too', (body) => {
  expect(said(body)).toHaveLength(1);
});

test.each([
  '– Да, – сказал он.\n\n– Нет.',
  '— Да.\n— Нет.',
  'a • b',
  '`•`',
  '```\n• a\n```',
  '- one\n- two',
  '1986 – a year',
])('%j is let be', (body) => {
  expect(said(body)).toEqual([]);
});
