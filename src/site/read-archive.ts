import type { Archive } from '../archive/archive.ts';
import type { Vocabularies } from '../archive/names/vocabulary.ts';
import { describeWaiting, type Waiting } from '../archive/waiting.ts';
import type { Problem } from '../problem/problem.ts';
import type { Input } from '../reading/input.ts';
import { readContent, type Content } from '../reading/read-content.ts';
import { ContentErrors } from '../system/errors.ts';
import { publicDir, root } from '../system/root.ts';
import type { Route } from '../views/kinds.ts';
import { listRoutes } from '../views/routes.ts';
import { assertOwnOutDir } from './publish/ownership.ts';
import { startRenderer, type Renderer } from './render/renderer.ts';
import type { BuildRun } from './run.ts';

/** The content, which has no errors, and the renderer of its pages. */
export interface SiteContent extends Pick<Content, 'pictures' | 'statics' | 'read'> {
  archive: Archive;
  vocabularies: Vocabularies;
  routes: readonly Route[];
  /** Only warnings. */
  problems: readonly Problem[];
  waiting: Waiting | undefined;
  renderer: Renderer;
}

/**
 * Reads and checks the content, and prints warnings and what waits for its date. Throws `ContentErrors` if the content
 * has errors, and `UsageError` if OUT_DIR contains other files than a site of Backfile.
 */
export async function readArchive(run: BuildRun, input: Input | undefined): Promise<SiteContent> {
  const { options, log, cache, now, work } = run;
  const { contentDir, outDir, cacheDir } = options;
  let renderer: Renderer | undefined;
  const content = await readContent({
    ...options,
    publicDir,
    input,
    now,
    cache,
    // The page program is prepared while the articles are read.
    onSite: (site) => {
      const started = startRenderer(site, { work, cacheDir });
      run.atEnd(() => started.stop());
      renderer = started;
    },
    advance: (done, total) => log.advance(done, total),
  });
  const { archive, problems, pictures, statics, vocabularies, read, waiting } = content;
  if (!archive) throw new ContentErrors(problems, contentDir);
  if (!renderer) throw new Error('The site is known, and nothing makes its pages');
  const said = waiting ? describeWaiting(waiting) : '';
  if (said) log.say(said);
  log.problems(problems, contentDir);
  await assertOwnOutDir(outDir, { contentDir, root, cacheDir });
  const routes = listRoutes(archive);
  if (!vocabularies) throw new Error('There is an archive without vocabularies');
  return { archive, routes, problems, pictures, statics, vocabularies, read, waiting, renderer };
}
