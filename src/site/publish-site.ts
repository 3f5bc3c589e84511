import type { Input } from '../reading/input.ts';
import type { BuildSummary } from '../terminal/summary.ts';
import type { CheckedSite } from './check-site.ts';
import type { MadeSite } from './make-site.ts';
import type { BuildPlan } from './plan-build.ts';
import type { SitePictures } from './make-pictures.ts';
import { publish, type Publication } from './publish/publish.ts';
import type { SiteContent } from './read-archive.ts';
import { wantBodies } from './render/page-slot.ts';
import { timesOf, type BuildRun } from './run.ts';
import { builtFrom, digestSite, rememberBuild, setting } from './unchanged.ts';

/** The results of all stages before. */
export interface BuiltSite {
  input: Input | undefined;
  content: SiteContent;
  pictures: SitePictures;
  plan: BuildPlan;
  made: MadeSite;
  checked: CheckedSite;
}

/** Moves what was made into OUT_DIR, with a manifest of the whole site, and returns the build's summary. */
export async function publishSite(run: BuildRun, site: BuiltSite): Promise<BuildSummary> {
  const { options, log, cache, staging } = run;
  const { content, pictures, plan, made, checked } = site;
  const { share, kept, search, present } = plan;
  log.start('publish');
  const published = await publish({
    staging,
    outDir: options.outDir,
    kept: kept.files,
    present,
    records: checked.records,
    manifest: await manifestOf(run, site),
  });
  wantBodies(content.archive, options.contentDir, pictures.pictures, cache);
  return {
    articles: content.archive.stories.length,
    pages: share.plan.routes.size + 1,
    rendered: share.plan.render.length + (kept.needsProgram ? 1 : 0),
    bundles: search.bundles.length,
    indexed: made.indexed,
    written: published.added.length + published.replaced.length,
    removed: published.removed.length,
    files: published.files,
    bytes: published.bytes,
    warnings: content.problems.length + checked.problems.length,
    ...timesOf(run),
  };
}

async function manifestOf(run: BuildRun, site: BuiltSite): Promise<Publication['manifest']> {
  const { plan, content } = site;
  const { share, search } = plan;
  const name = await rememberSite(run, site);
  return {
    settings: {
      siteUrl: content.archive.site.url,
      ...share.plan.common,
      ...share.plan.templates,
      ...share.settings,
      ...(name === undefined ? {} : { [setting]: name }),
    },
    routes: share.plan.routes,
    bundles: new Map(search.bundles.map(({ folder, digest }) => [folder, digest])),
    outputs: share.outputs.fingerprints,
  };
}

/** Caches what the site was made from, for the next build; returns its name in the cache. */
async function rememberSite(
  { options, cache }: BuildRun,
  { input, content }: BuiltSite,
): Promise<string | undefined> {
  const { archive, waiting, problems, read } = content;
  const digest = input && (await digestSite(input, options, { read }));
  if (digest === undefined || !waiting) return undefined;
  const built = builtFrom(digest, archive, waiting, options.asOf !== undefined);
  return rememberBuild(cache, built, problems);
}
