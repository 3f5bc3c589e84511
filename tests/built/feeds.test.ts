import { beforeAll, expect, test } from 'vitest';
import { endMomentOf } from '../../src/text/dates/dates.ts';
import { buildDemo, demoDay } from '../helpers/demo.ts';
import { faultyFeeds, feedsIn } from '../helpers/feed-files.ts';

let outDir: string;
beforeAll(async () => {
  outDir = await buildDemo();
});

test('every feed of the demonstration keeps the rules of its format', () => {
  expect(feedsIn(outDir).length).toBeGreaterThan(20);
  const asOf = endMomentOf(demoDay, 'UTC');
  expect(faultyFeeds(outDir, 'https://example.org/', asOf)).toEqual([]);
});
