import { expect, test } from 'vitest';
import { NotUnderstoodCounts } from '../../../src/importing/report/not-understood.ts';

test('each kind is counted, with its first example, in the order of their first coming', () => {
  const counts = new NotUnderstoodCounts();
  counts.count('[poll]', '[poll id=1]');
  counts.count('<marquee>', 'x'.repeat(300), 3);
  counts.count('[poll]', '[poll id=2]');
  expect(counts.notUnderstood).toEqual([
    { what: '[poll]', count: 2, example: '[poll id=1]' },
    { what: '<marquee>', count: 3, example: 'x'.repeat(200) },
  ]);
});
