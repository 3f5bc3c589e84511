import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** All rules; without passes, which nobody reads and which take most of the time. */
export const everything: RunOptions = { resultTypes: ['violations'], preload: false };
/** What another colour scheme can break. */
export const colours: RunOptions = {
  ...everything,
  runOnly: ['color-contrast', 'link-in-text-block'],
};

/** What axe finds wrong with the page that is open, each with where. */
export async function violations(page: Page, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const { violations: found } = await page.evaluate((wanted) => {
    const { axe: loaded } = globalThis as unknown as {
      axe: { run(o: RunOptions): Promise<AxeResults> };
    };
    return loaded.run(wanted);
  }, options);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}
