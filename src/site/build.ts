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
 * Builds the site and publishes it to OUT_DIR. What changed goes into a staging folder, and from there to OUT_DIR in one
 * way. Throws `ContentErrors` when the content has errors or a page that was rendered has a broken link, and `UsageError`
 * when OUT_DIR is not ours to write to; then nothing is changed.
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
