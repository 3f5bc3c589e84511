import type { Archive, Story } from './archive.ts';

/** Stories by their period, the newest first, as are the stories. A period of withdrawn stories alone is empty. */
export function collectPeriods(
  stories: readonly Story[],
  withdrawn: readonly Story[],
): Archive['periods'] {
  const periods = new Map<string, readonly Story[]>(Map.groupBy(stories, ({ period }) => period));
  for (const { period } of withdrawn) if (!periods.has(period)) periods.set(period, []);
  return new Map([...periods].sort(([a], [b]) => (a < b ? 1 : -1)));
}
