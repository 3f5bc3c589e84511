import path from 'node:path';
import type { Slot } from '../components/slot.ts';
import { adminFiles, adminProgram } from '../formats/admin/admin-page.ts';
import { publicDir, root } from '../system/root.ts';
import type { Log } from '../terminal/log.ts';
import { indexBundles } from './index/index-search.ts';
import { bundlesToMake } from './plan/plan-kept.ts';
import { makeOutputs } from './plan/plan-outputs.ts';
import type { BuildPlan } from './plan-build.ts';
import type { SitePictures } from './make-pictures.ts';
import { stageFiles } from './publish/stage.ts';
import type { SiteContent } from './read-archive.ts';
import {
  createBodies,
  createSlot,
  createSources,
  textOf,
  type BodyOf,
} from './render/page-slot.ts';
import type { BuildRun } from './run.ts';
import { allSettled, sideBySide } from './side-by-side.ts';

/** What was made of the search index. */
export interface MadeSite {
  /** How many bundles Pagefind indexed; the others were kept or came from the cache. */
  indexed: number;
}

/** The editing form is copied from its package: https://sveltiacms.app/en/docs */
const adminSource = path.join(root, 'node_modules/@sveltia/cms/dist/sveltia-cms.js');

/** Makes everything in the plan in the staging folder: pages and outputs, and the search index at the same time. */
export async function makeSite(
  run: BuildRun,
  content: SiteContent,
  pictures: SitePictures,
  plan: BuildPlan,
): Promise<MadeSite> {
  const { options, log, cache, staging } = run;
  const { archive } = content;
  const { search, last } = plan;
  const bodyOf = createBodies(archive, options.contentDir, pictures.pictures, cache);
  log.start('render', plan.share.plan.render.length, 'page');
  const [, indexed] = await sideBySide(
    async (stopped) => {
      await stageCopies(run, content, pictures, plan);
      await makePages(run, { content, pictures, plan, bodyOf, stopped });
    },
    (pages, pagesAreDone) =>
      indexBundles({
        archive,
        plan: search,
        bundles: bundlesToMake(search, last),
        textOf: textOf(bodyOf),
        outFolder: staging,
        cacheDir: options.cacheDir,
        pages,
        progress: (done, total) => {
          if (pagesAreDone()) log.advance(done, total);
        },
      }),
    () => log.start('index', undefined, 'article'),
  );
  return { indexed: indexed.made };
}

/** Copies what is published without a change: pictures, public/, the editing form, the counts of the search page. */
async function stageCopies(
  { staging }: BuildRun,
  { archive, statics, vocabularies }: SiteContent,
  pictures: SitePictures,
  { kept, search }: BuildPlan,
): Promise<void> {
  const { site } = archive;
  await pictures.bring(kept.pictures.keys());
  await stageFiles(staging, {
    copies: new Map([
      ...kept.pictures,
      ...(site.admin ? [[adminProgram, adminSource] as const] : []),
      ...statics.map((file) => [file, path.join(publicDir, file)] as const),
    ]),
    texts: new Map([...search.entries, ...adminFiles(site, vocabularies)]),
  });
}

interface Making {
  content: SiteContent;
  pictures: SitePictures;
  plan: BuildPlan;
  bodyOf: BodyOf;
  /** Whether the build has failed in the meantime. */
  stopped: () => boolean;
}

async function makePages({ staging, log }: BuildRun, making: Making): Promise<void> {
  const { content, pictures, plan, bodyOf, stopped } = making;
  const { archive, renderer } = content;
  const { share, kept } = plan;
  const routes = share.plan.render;
  const slot = watched(createSlot(archive, routes, bodyOf, pictures.pictureOf), log, stopped);
  const paths = routes.map(({ path }) => path);
  await allSettled([
    kept.needsProgram ? renderer.render(paths, slot, staging) : undefined,
    makeOutputs(share.outputs.make, createSources(bodyOf, pictures.pictureOf), staging),
  ]);
}

/** A slot that counts the pages, and throws once the build has failed. */
function watched(slot: Slot, log: Log, stopped: () => boolean): Slot {
  let done = 0;
  return {
    ...slot,
    view: (path) => {
      if (stopped()) throw new Error('the build was stopped');
      log.advance(++done);
      return slot.view(path);
    },
  };
}
