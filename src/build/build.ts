import { randomUUID } from 'node:crypto';
import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { readContent, type Content } from '../content.ts';
import { listRoutes, type Route } from '../views/routes.ts';
import { CheckFailed } from './exit.ts';
import { createBodies, createSlot, textOf } from './fill.ts';
import { buildSearch } from './index-search.ts';
import { acquireLock } from './lock.ts';
import type { Manifest } from './manifest.ts';
import { assertOwnOutDir } from './mark.ts';
import type { Options } from './options.ts';
import { preparePictures } from './pictures.ts';
import { countProblems, formatProblems } from './problem-format.ts';
import type { Progress } from './progress.ts';
import { finishPublication } from './journal.ts';
import { publish } from './publish.ts';
import { renderPages, root } from './render.ts';
import type { BuildSummary } from './summary.ts';

/**
 * check → plan → render → index → publish: everything goes into a staging folder, and from there to
 * OUT_DIR in one way. Throws `CheckFailed` when the content has errors, `UsageError` when OUT_DIR is
 * not ours to write; then nothing is changed.
 */
export async function build(options: Options, progress: Progress): Promise<BuildSummary> {
  const { contentDir, outDir, cacheDir } = options;
  const began = performance.now();
  const lock = await acquireLock(outDir);
  const work = path.join(root, '.cache', `staging-${randomUUID()}`);
  const staging = path.join(work, 'site');
  try {
    await finishPublication(outDir);
    progress.start('check');
    const content = await readContent({ ...options, now: Date.now() });
    const { archive } = content;
    if (!archive) throw new CheckFailed(describe(content, options));
    const warnings = formatProblems(content.problems, options.format, contentDir, process.cwd());
    if (content.problems.length > 0) progress.say(warnings.trimEnd());
    await assertOwnOutDir(outDir, { contentDir, root, cacheDir });

    progress.start('pictures');
    const { base } = archive.site;
    const wanted = content.pictures.map((file) => ({ file: path.join(contentDir, file) }));
    const prepared = await preparePictures(wanted, { cacheDir, base });
    const bodyOf = createBodies(archive, contentDir, prepared.pictures);
    const routes = listRoutes(archive);
    const pictureOf = (file: string) => prepared.pictures.get(path.join(contentDir, file));
    const slot = createSlot(archive, routes, bodyOf, pictureOf);

    progress.start('render', routes.length, 'page');
    await mkdir(staging, { recursive: true });
    await renderPages(archive.site, counted(slot, progress), staging, path.join(root, 'public'));
    for (const { file, path: target } of prepared.files) {
      await mkdir(path.dirname(path.join(staging, target)), { recursive: true });
      await cp(file, path.join(staging, target));
    }

    progress.start('index', archive.stories.length, 'article');
    await buildSearch(archive, textOf(bodyOf), staging, (done, total) =>
      progress.advance(done, total),
    );

    progress.start('publish');
    const manifest = { settings: { siteUrl: archive.site.url }, routes: recordsOf(routes) };
    const { files, bytes } = await publish({ staging, outDir, manifest });
    const steps = progress.end();
    return {
      articles: archive.stories.length,
      pages: routes.length + 1,
      files,
      bytes,
      seconds: (performance.now() - began) / 1000,
      steps,
      warnings: content.problems.length,
    };
  } finally {
    progress.end();
    await rm(work, { recursive: true, force: true });
    lock.release();
  }
}

function describe({ problems }: Content, { format, contentDir }: Options): string {
  const lines = formatProblems(problems, format, contentDir, process.cwd());
  return `${lines}${countProblems(problems)}; nothing was published`;
}

function counted(slot: ReturnType<typeof createSlot>, progress: Progress): typeof slot {
  let done = 0;
  return {
    ...slot,
    view: (path) => {
      progress.advance(++done);
      return slot.view(path);
    },
  };
}

/** Every route is rendered on every build, so a fingerprint has nothing to say yet: the file's digest does. */
function recordsOf(routes: readonly Route[]): Manifest['routes'] {
  return Object.fromEntries(
    routes.map(({ path, kind }) => [
      path,
      { file: `${path.slice(1)}index.html`, kind, fingerprint: '' },
    ]),
  );
}
