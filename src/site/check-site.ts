import { hasErrors, type Problem } from '../problem/problem.ts';
import { ContentErrors } from '../system/errors.ts';
import { pageFile } from '../views/addresses.ts';
import { checkOnAllCores } from './check/check-pool.ts';
import { findStaleLinks } from './check/stale-links.ts';
import type { BuildPlan } from './plan-build.ts';
import type { FileRecord } from './publish/manifest.ts';
import { listBelow } from '../system/folders.ts';
import type { SiteContent } from './read-archive.ts';
import type { BuildRun } from './run.ts';

/** The result of checking the pages that were made. */
export interface CheckedSite {
  /** Only warnings. */
  problems: readonly Problem[];
  /** The manifest's records of the files that were made. */
  records: ReadonlyMap<string, FileRecord>;
}

/**
 * Checks the pages that were made, and those that are kept and link to something that is gone. Throws `ContentErrors`
 * if a link is broken. With `AS_OF` that is only a warning, because a text may link to an article of a later date.
 */
export async function checkSite(
  { options, log, staging }: BuildRun,
  { archive, routes }: SiteContent,
  { share, kept }: BuildPlan,
): Promise<CheckedSite> {
  const { outDir, asOf } = options;
  const { plan, elsewhere } = share;
  const made = new Set(listBelow(staging).files);
  const files = new Set([...kept.files.keys(), ...made, ...elsewhere]);
  const stay = routes.filter(({ path }) => kept.files.has(pageFile(path)));
  const pages = [
    ...plan.render.map(({ path }) => pageFile(path)),
    ...findStaleLinks({ archive, kept: stay, files, made }),
  ];
  log.start('verify', pages.length, 'page');
  const { site } = archive;
  const { problems, records } = await checkOnAllCores(
    { staging, outDir, pages, files, elsewhere, siteUrl: site.url },
    (done) => log.advance(done),
  );
  const found = asOf === undefined ? problems : problems.map(asWarning);
  if (hasErrors(found)) throw new ContentErrors(found, outDir);
  log.problems(found, outDir);
  return { problems: found, records };
}

const asWarning = (problem: Problem): Problem =>
  problem.rule === 'broken-link' ? { ...problem, severity: 'warning' } : problem;
