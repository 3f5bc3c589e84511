import type { Picture } from '../article/picture.ts';
import { codeVersion } from '../cache/code-version.ts';
import { planSearch, type SearchPlan } from '../search/plan.ts';
import { pagefindVersion } from './index/index-search.ts';
import type { LastSite } from './plan/last-site.ts';
import { explainPath, planSite, type SitePlan } from './plan/plan-site.ts';
import { takeSearch } from './plan/take-shard.ts';
import type { SitePictures } from './make-pictures.ts';
import type { Present } from './publish/plan-publication.ts';
import type { SiteContent } from './read-archive.ts';
import type { BuildRun } from './run.ts';

/** What this build makes, and what it keeps from the last one. */
export interface BuildPlan extends SitePlan {
  /** This build's share of the search index. */
  search: SearchPlan;
  last: LastSite;
  /** Everything in OUT_DIR. */
  present: Present;
}

/** Compares what the archive needs with what the last build left. With `--explain`, says why pages are rendered. */
export async function planBuild(
  { options, log, surveyor }: BuildRun,
  { archive, routes, statics }: SiteContent,
  { files, pictureOf }: SitePictures,
): Promise<BuildPlan> {
  log.start('plan');
  const { manifest, present } = await surveyor.result;
  const last = { manifest, files: present.files };
  const code = codeVersion(textCode);
  const search = planSearch(archive, { code, pagefind: pagefindVersion() });
  const plan = planSite({
    archive,
    routes,
    search,
    pictures: files,
    pictureOf: (file) => nameOf(pictureOf(file)),
    fixed: statics,
    last,
    part: options.part,
  });
  for (const address of options.explain ?? []) log.say(explainPath(plan.share, address));
  return { ...plan, search: takeSearch(search, options.part), last, present };
}

/** Another name means another `<img>`. */
const nameOf = (picture: Picture | undefined) =>
  picture && `${picture.src}${picture.ground ? ' on a light ground' : ''}`;

/** The code that decides the text of a search record. */
const textCode = [
  'src/article/body/body.ts',
  'src/i18n/words.ts',
  'src/search/records.ts',
  'src/site/index/index-worker.ts',
];
