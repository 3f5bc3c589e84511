import { expect, test } from 'vitest';
import { markedBy, saidBy } from './draft.ts';

const said = (body: string) => saidBy('shown-as-typed', 'title: T\n', `${body}\n`);

test.each([
  ['![A plan](peskov briefing.png)', '![A plan](<peskov briefing.png>)'],
  ['See [the talks] (/2021/08/26/).', '[the talks](/2021/08/26/)'],
  ['See [the paper] (https://a.example/x).', '[the paper](https://a.example/x)'],
  ['##No blank', '## No blank'],
  ['Text.\n\n###What follows', '### What follows'],
  ['Text.\n\n#What follows\n\nText.', '# What follows'],
  ['#Что дальше', '# Что дальше'],
])('%j is shown with what was meant', (body, meant) => {
  expect(said(body)).toHaveLength(1);
  expect(said(body)[0]).toContain('is shown as typed');
  expect(said(body)[0]?.endsWith(`; write ${meant}`)).toBe(true);
});

test('the mark stands under all of it', () => {
  expect(markedBy('shown-as-typed', 'title: T\n', 'See [a b] (/c/) and `[a] (/b/)`.\n')).toEqual([
    '[a b] (/c/)',
  ]);
});

test.each([
  '![A plan](plan.png)',
  '![A plan]({{ site.url }}/plan.png)',
  '![A plan](plan.png "A title")',
  '![A plan](<a plan.png>)',
  '[the talks](/2021/08/26/)',
  'An aside [sic] (as printed).',
  '## A heading',
  '#Kabul is a word of the day.',
  '#Kabul',
  '#Kabul #Herat',
  '#1 in the list',
  '`##x`',
  '```\n##x\n[a] (/b/)\n![a](b c.png)\n```',
])('%j is let be', (body) => {
  expect(said(body)).toEqual([]);
});
