import { takeInput } from '../reading/input.ts';
import { publicDir } from '../system/root.ts';
import type { Log } from '../terminal/log.ts';
import type { BuildSummary } from '../terminal/summary.ts';
import { checkSite } from './check-site.ts';
import { makeSite } from './make-site.ts';
import { planBuild } from './plan-build.ts';
import { makePictures } from './make-pictures.ts';
import { publishSite } from './publish-site.ts';
import { readArchive } from './read-archive.ts';
import { openRun, type BuildOptions } from './run.ts';
import { findUnchanged } from './unchanged.ts';

/**
 * Builds the site and publishes it to OUT_DIR. What has changed goes into a staging folder first, and is published at
 * the end. Throws `ContentErrors` if the content has errors or a rendered page has a broken link, and `UsageError` if
 * OUT_DIR contains other files than a site of Backfile; then nothing is changed.
 */
export async function build(options: BuildOptions, log: Log): Promise<BuildSummary> {
  await using run = await openRun(options, log);
  log.start('check', undefined, 'article');
  const input = await takeInput(options.contentDir, publicDir, run.cache);
  const unchanged = await findUnchanged(run, input);
  if (unchanged) return unchanged;
  const content = await readArchive(run, input);
  const pictures = await makePictures(run, content);
  const plan = await planBuild(run, content, pictures);
  const made = await makeSite(run, content, pictures, plan);
  const checked = await checkSite(run, content, plan);
  return await publishSite(run, { input, content, pictures, plan, made, checked });
}
