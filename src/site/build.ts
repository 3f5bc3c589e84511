import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Picture } from '../article/picture.ts';
import { hasErrors, type Problem } from '../problem/problem.ts';
import { describeWaiting } from '../archive/waiting.ts';
import { readContent } from '../reading/read-content.ts';
import { planSearch } from '../search/plan.ts';
import { adminFiles, adminProgram } from '../formats/admin/admin-page.ts';
import { listRoutes, pageFile } from '../views/routes.ts';
import { listShareCards } from '../views/share-picture.ts';
import type { Slot } from '../components/slot.ts';
import { openCache } from '../cache/cache.ts';
import { checkOnAllCores } from './check/check-pool.ts';
import { assertInstalled, codeVersion } from '../cache/code-version.ts';
import { CheckFailed } from '../system/errors.ts';
import { createBodies, createSlot, createSources, textOf, wantBodies } from './render/page-slot.ts';
import { indexBundles, pagefindVersion } from './index/index-search.ts';
import { finishPublication } from './publish/journal.ts';
import { bundlesToMake } from './plan/plan-kept.ts';
import { acquireLock } from './publish/lock.ts';
import { assertOwnCacheDir, assertOwnOutDir } from './publish/ownership.ts';
import type { Options } from '../terminal/options.ts';
import { takeInput } from '../reading/input.ts';
import { digestSite, findStanding, keepStanding, standingOf } from './unchanged.ts';
import { makeOutputs } from './plan/plan-outputs.ts';
import { preparePictures } from './pictures/prepare-pictures.ts';
import { prepareSharePictures } from './pictures/share-pictures.ts';
import { takeSearch } from './plan/take-shard.ts';
import { explainPath, planSite } from './plan/plan-site.ts';
import { countProblems, formatProblems } from '../terminal/problem-list.ts';
import type { Progress } from '../terminal/progress.ts';
import { listFolder, publish } from './publish/publish.ts';
import { assertPlainPath, publicDir, root } from '../system/root.ts';
import { startRenderer, type Renderer } from './render/renderer.ts';
import { allSettled, sideBySide } from './side-by-side.ts';
import { stageFiles } from './publish/stage.ts';
import { findStaleLinks } from './check/stale-links.ts';
import type { BuildSummary } from '../terminal/summary.ts';
import { startSurvey, type Surveyor } from './publish/survey.ts';
import { makeWorkFolder } from '../system/work-folder.ts';

export interface BuildOptions extends Options {
  /** Paths of pages (`/2021/08/`) of which to say why they are rendered. */
  explain?: readonly string[];
}

/** The form in the browser comes as its package has it: https://sveltiacms.app/en/docs */
const adminSource = path.join(root, 'node_modules/@sveltia/cms/dist/sveltia-cms.js');

/**
 * check → plan → render and index → verify → publish: what changed goes into a staging folder, and from
 * there to OUT_DIR in one way. Throws `CheckFailed` when the content has errors or a page that was rendered
 * has a broken link, `UsageError` when OUT_DIR is not ours to write; then nothing is changed.
 */
export async function build(options: BuildOptions, progress: Progress): Promise<BuildSummary> {
  const { contentDir, outDir, cacheDir } = options;
  const began = performance.now();
  assertInstalled();
  assertPlainPath();
  assertOwnCacheDir(cacheDir, contentDir);
  const lock = await acquireLock(outDir);
  const cache = openCache(cacheDir);
  const work = await makeWorkFolder(path.join(root, '.cache'));
  const staging = path.join(work, 'site');
  let renderer: Renderer | undefined;
  let surveyor: Surveyor | undefined;
  try {
    await finishPublication(outDir);
    surveyor = startSurvey(outDir);
    progress.start('check', undefined, 'article');
    const now = Date.now();
    const input = await takeInput(contentDir, publicDir, cache);
    const isAsked = options.explain !== undefined && options.explain.length > 0;
    const standing = isAsked
      ? undefined
      : await findStanding(options, { now, input, cache, surveyor });
    if (standing) {
      const { waiting, warnings, summary } = standing;
      if (waiting) progress.say(waiting);
      if (warnings.length > 0) progress.say(listProblems(warnings, options).trimEnd());
      return { ...summary, ...ended(began, progress) };
    }
    const content = await readContent({
      ...options,
      publicDir,
      input,
      now,
      cache,
      // What makes pages gets ready while they are read.
      onSite: (site) => (renderer = startRenderer(site, { work, cacheDir })),
      advance: (done, total) => progress.advance(done, total),
    });
    const { archive } = content;
    if (!archive) throw new CheckFailed(describe(content.problems, options));
    const { site } = archive;
    if (!renderer) throw new Error('The site is known, and nothing makes its pages');
    const pageMaker = renderer;
    const routes = listRoutes(archive);
    const { problems, statics } = content;
    const waiting = content.waiting ? describeWaiting(content.waiting) : '';
    if (waiting) progress.say(waiting);
    if (problems.length > 0) progress.say(listProblems(problems, options).trimEnd());
    await assertOwnOutDir(outDir, { contentDir, root, cacheDir });

    const cards = listShareCards(archive);
    progress.start('pictures', content.pictures.length + cards.length, 'picture');
    const wanted = content.pictures.map(({ file, digest }) => ({
      file: path.join(contentDir, file),
      digest,
    }));
    const advance = (done: number) => progress.advance(done);
    const prepared = await preparePictures(wanted, {
      cacheDir,
      base: site.base,
      records: cache,
      advance,
    });
    const shared = await prepareSharePictures(cards, {
      cacheDir,
      advance: (done) => advance(content.pictures.length + done),
    });
    const pictureOf = (file: string) => prepared.pictures.get(path.join(contentDir, file));

    progress.start('plan');
    const { manifest: written, present } = await surveyor.result;
    const last = { manifest: written, files: present.files };
    const wholeSearch = planSearch(archive, {
      code: codeVersion(textCode),
      pagefind: pagefindVersion(),
    });
    const search = takeSearch(wholeSearch, options.part);
    const bodyOf = createBodies(archive, contentDir, prepared.pictures, cache);
    const [{ share, kept }, indexed] = await sideBySide(
      async (stopped) => {
        const planned = planSite({
          archive,
          routes,
          search: wholeSearch,
          pictures: [...prepared.files, ...shared],
          pictureOf: (file) => nameOf(pictureOf(file)),
          fixed: statics,
          last,
          part: options.part,
        });
        const { share, kept } = planned;
        for (const address of options.explain ?? []) progress.say(explainPath(share, address));

        progress.start('render', share.plan.render.length, 'page');
        await prepared.bring(kept.pictures.keys());
        await stageFiles(staging, {
          copies: new Map([
            ...kept.pictures,
            ...(site.admin ? [[adminProgram, adminSource] as const] : []),
            ...statics.map((file) => [file, path.join(publicDir, file)] as const),
          ]),
          texts: new Map([...search.entries, ...adminFiles(site, content.vocabularies)]),
        });
        const slot = createSlot(archive, share.plan.render, bodyOf, pictureOf);
        const paths = share.plan.render.map(({ path }) => path);
        await allSettled([
          kept.needsProgram
            ? pageMaker.render(paths, watched(slot, progress, stopped), staging)
            : undefined,
          makeOutputs(share.outputs.make, createSources(bodyOf, pictureOf), staging),
        ]);
        return planned;
      },
      (pages, pagesAreDone) =>
        indexBundles({
          archive,
          plan: search,
          bundles: bundlesToMake(search, last),
          textOf: textOf(bodyOf),
          outFolder: staging,
          cacheDir,
          pages,
          progress: (done, total) => {
            if (pagesAreDone()) progress.advance(done, total);
          },
        }),
      () => progress.start('index', undefined, 'article'),
    );
    const { plan, settings, elsewhere } = share;

    const made = listFolder(staging, []).files;
    const files = new Set([...kept.files.keys(), ...made, ...elsewhere]);
    const stay = routes.filter(({ path }) => kept.files.has(pageFile(path)));
    const pages = [
      ...plan.render.map(({ path }) => pageFile(path)),
      ...findStaleLinks({ archive, kept: stay, files, made }),
    ];
    progress.start('verify', pages.length, 'page');
    const rendered = { staging, outDir, pages, files, elsewhere, siteUrl: site.url };
    const checked = await checkOnAllCores(rendered, (done) => progress.advance(done));
    // As of an earlier day a text may link to what came later.
    const broken = options.asOf === undefined ? checked.problems : checked.problems.map(asWarning);
    const lines = formatProblems(broken, options.format, outDir, process.cwd());
    if (hasErrors(broken)) {
      throw new CheckFailed(`${lines}${countProblems(broken)}; nothing was published`);
    }
    if (broken.length > 0) progress.say(lines.trimEnd());

    progress.start('publish');
    const asRead = input && (await digestSite(input, options, { read: content.read }));
    const stood =
      asRead &&
      content.waiting &&
      standingOf(asRead, archive, content.waiting, options.asOf !== undefined);
    const manifest = {
      settings: {
        siteUrl: site.url,
        ...plan.common,
        ...plan.templates,
        ...settings,
        ...(stood ? { standing: keepStanding(cache, stood, problems) } : {}),
      },
      routes: plan.routes,
      bundles: new Map(search.bundles.map(({ folder, digest }) => [folder, digest])),
      outputs: share.outputs.fingerprints,
    };
    const published = await publish({
      staging,
      outDir,
      kept: kept.files,
      present,
      records: checked.records,
      manifest,
    });
    wantBodies(archive, contentDir, prepared.pictures, cache);
    return {
      articles: archive.stories.length,
      pages: plan.routes.size + 1,
      rendered: plan.render.length + (kept.needsProgram ? 1 : 0),
      bundles: search.bundles.length,
      indexed: indexed.made,
      written: published.added.length + published.replaced.length,
      removed: published.removed.length,
      files: published.files,
      bytes: published.bytes,
      warnings: content.problems.length + broken.length,
      ...ended(began, progress),
    };
  } finally {
    progress.end();
    await Promise.all([renderer?.stop(), surveyor?.stop()]);
    await rm(work, { recursive: true, force: true });
    try {
      cache.close();
    } finally {
      lock.release();
    }
  }
}

/** `began`: as `performance.now` counts. */
function ended(began: number, progress: Progress): Pick<BuildSummary, 'seconds' | 'steps'> {
  const steps = progress.end();
  return { seconds: (performance.now() - began) / 1000, steps };
}

/** Another name, another `<img>`. */
const nameOf = (picture: Picture | undefined) =>
  picture && `${picture.src}${picture.ground ? ' on a light ground' : ''}`;

/** What decides what a search record says. */
const textCode = [
  'src/article/body/body.ts',
  'src/i18n/words.ts',
  'src/search/records.ts',
  'src/site/index/index-worker.ts',
];

const asWarning = (problem: Problem): Problem =>
  problem.rule === 'broken-link' ? { ...problem, severity: 'warning' } : problem;

function describe(problems: readonly Problem[], options: Options): string {
  return `${listProblems(problems, options)}${countProblems(problems)}; nothing was published`;
}

function listProblems(problems: readonly Problem[], { format, contentDir }: Options): string {
  return formatProblems(problems, format, contentDir, process.cwd());
}

/** The slot, which counts the pages and gives no more of them once the build has failed. */
function watched(slot: Slot, progress: Progress, stopped: () => boolean): Slot {
  let done = 0;
  return {
    ...slot,
    view: (path) => {
      if (stopped()) throw new Error('the build was stopped');
      progress.advance(++done);
      return slot.view(path);
    },
  };
}
