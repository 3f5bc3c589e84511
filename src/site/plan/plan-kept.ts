import type { SearchPlan, PlannedBundle } from '../../search/plan.ts';
import { pageFile } from '../../views/addresses.ts';
import type { FileRecord } from '../publish/manifest.ts';
import type { LastSite } from './last-site.ts';
import type { Work } from './take-shard.ts';
import { assetFolder } from './plan-pages.ts';
import { siteFiles } from '../../archive/site-places.ts';

/** What is kept in OUT_DIR, and what has to be made because it is not there. */
export interface KeptFiles {
  files: Map<string, FileRecord>;
  /** Pictures to copy: the source of each, by path in the site. */
  pictures: Map<string, string>;
  /** Whether the page program is needed: for pages, or for the styles and scripts of all. */
  needsProgram: boolean;
}

/**
 * Decides what is kept: pages and outputs by their plans, bundles by their digests, pictures by their names and bytes
 * (another encoder makes other bytes under the same name). Everything else (files of public/, the counts of the search
 * page) is small and made by every build.
 */
export function planKept({ plan, search, pictures, outputs }: Work, last: LastSite): KeptFiles {
  const { manifest, files: present } = last;
  const needsProgram = plan.render.length > 0 || !plan.hasAssets;
  const files = new Map<string, FileRecord>();
  const copies = new Map(pictures.map(({ path, file }) => [path, file]));
  if (!manifest) return { files, pictures: copies, needsProgram };

  const rendered = new Set(plan.render.map(({ path }) => path));
  const pages = new Set(
    [...plan.routes.keys()].filter((path) => !rendered.has(path)).map(pageFile),
  );
  const made = new Set(outputs.make.map(({ path }) => path));
  const isKeptOutput = (file: string) => outputs.fingerprints.has(file) && !made.has(file);
  const missed = new Set(bundlesToMake(search, last));
  const folders = new Set(
    search.bundles.filter((bundle) => !missed.has(bundle)).map(({ folder }) => folder),
  );
  const digests = new Map(pictures.map(({ path, sha256 }) => [path, sha256]));
  const stays = (file: string, { sha256 }: FileRecord) =>
    pages.has(file) ||
    isKeptOutput(file) ||
    digests.get(file) === sha256 ||
    (!needsProgram && (file.startsWith(assetFolder) || file === siteFiles.notFound)) ||
    folders.has(bundleFolderOf(file));
  for (const [file, record] of manifest.files) {
    if (present.has(file) && stays(file, record)) files.set(file, record);
  }
  const missing = [...copies].filter(([file]) => !files.has(file));
  return { files, pictures: new Map(missing), needsProgram };
}

/** The search bundles that are missing or differ from the plan. Known before the pages are planned. */
export function bundlesToMake(
  { bundles }: SearchPlan,
  { manifest, files: present }: LastSite,
): PlannedBundle[] {
  if (!manifest) return bundles;
  // A bundle with a missing file is made again.
  const damaged: string[] = [];
  for (const file of manifest.files.keys()) if (!present.has(file)) damaged.push(file);
  const isWhole = (folder: string) => !damaged.some((file) => file.startsWith(folder));
  return bundles.filter(
    ({ folder, digest }) => manifest.bundles.get(folder) !== digest || !isWhole(folder),
  );
}

/** The third folder of the path: `pagefind/en/2021-08/`. */
function bundleFolderOf(file: string): string {
  const [, folder = ''] = /^((?:[^/]*\/){3})/.exec(file) ?? [];
  return folder;
}
