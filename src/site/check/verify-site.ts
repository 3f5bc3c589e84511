import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { siteFiles } from '../../archive/site-places.ts';
import { sortProblems, type Problem } from '../../problem/problem.ts';
import { createTally, type SiteProblem } from '../../problem/problem-tally.ts';
import { pageFile } from '../../views/addresses.ts';
import { readManifest } from '../publish/manifest.ts';
import { digestFile, listSite } from '../publish/publish.ts';
import { checkAlternates, type NamedEditions } from './check-alternates.ts';
import { checkDigest, checkListing } from './check-listing.ts';
import { readPageFacts } from './read-page.ts';
import {
  verifyPage,
  verifyStyle,
  type AnchorLink,
  type VerifiedFile,
  type VerifiedSite,
} from './verify-file.ts';

/** How many files have been read, and how many there are. */
export type VerifyProgress = (done: number, total: number) => void;

const filesAtOnce = 8;

/**
 * Checks a published site: every link, anchor, alternate and asset leads to a file below the base path, ids are unique,
 * each page has one h1, a language and a title, nothing is loaded from another host, and the files are those of the
 * manifest. Files in problems are relative to OUT_DIR; positions are those in the HTML. A mistake on many pages is
 * reported for a few of them, with the number of the others.
 */
export async function verifySite(
  outDir: string,
  { siteUrl, progress }: { siteUrl?: string | undefined; progress?: VerifyProgress } = {},
): Promise<Problem[]> {
  const manifest = readManifest(outDir);
  if (!manifest) return [noManifest];
  const { part } = manifest.settings;
  if (part !== undefined) return [onlyPart(part)];
  const { files } = listSite(outDir);
  const site: VerifiedSite = {
    siteUrl: siteUrl ?? manifest.settings.siteUrl,
    files,
    pages: new Set([siteFiles.notFound, ...[...manifest.routes.keys()].map(pageFile)]),
  };
  // Texts are not kept: of each page only its links into others and the editions that it names.
  const tally = createTally();
  const anchors = new Map<string, AnchorLink>();
  const alternates = new Map<string, NamedEditions>();
  tally.add(checkListing(manifest, files));
  for await (const { file, digest, text } of readFiles(outDir, [...files], progress)) {
    tally.add(checkDigest(file, digest, manifest));
    if (text === undefined) continue;
    const verified = verifyText(file, text, site);
    tally.add(verified.problems);
    if (verified.editions) alternates.set(file, verified.editions);
    for (const link of verified.anchors) {
      const key = `${link.target}#${link.id}`;
      if (!anchors.has(key)) anchors.set(key, link);
    }
  }
  tally.add(await checkAnchors(outDir, [...anchors.values()]));
  tally.add(checkAlternates(alternates));
  return sortProblems(tally.problems());
}

const noManifest: Problem = {
  file: '.',
  line: 1,
  column: 1,
  severity: 'error',
  message: 'there is no complete site here: its manifest is missing or damaged',
  hint: 'run npm run build',
  rule: 'no-manifest',
};

function onlyPart(part: string): Problem {
  return {
    ...noManifest,
    message: `this is part ${part} of a site; its links lead to the other parts`,
    hint: 'join all parts with npm run merge, and verify the result',
    rule: 'part',
  };
}

interface SiteFile {
  file: string;
  digest: string;
  /** Only of files whose content is checked. */
  text?: string;
}

/** Reads a few files at a time, so that memory holds only those. */
async function* readFiles(
  outDir: string,
  files: readonly string[],
  progress: VerifyProgress | undefined,
): AsyncGenerator<SiteFile> {
  for (let start = 0; start < files.length; start += filesAtOnce) {
    const batch = files.slice(start, start + filesAtOnce);
    yield* await Promise.all(batch.map((file) => readSiteFile(outDir, file)));
    progress?.(Math.min(start + filesAtOnce, files.length), files.length);
  }
}

async function readSiteFile(outDir: string, file: string): Promise<SiteFile> {
  if (!/\.(?:html|css)$/.test(file)) {
    return { file, digest: digestFile(path.join(outDir, file)) };
  }
  const bytes = await readFile(path.join(outDir, file));
  const digest = createHash('sha256').update(bytes).digest('hex');
  return { file, digest, text: bytes.toString('utf8') };
}

function verifyText(file: string, text: string, site: VerifiedSite): VerifiedFile {
  return file.endsWith('.html') ? verifyPage(file, text, site) : verifyStyle(file, text, site);
}

/** Reads only the pages that others link into a second time. `links`: one for each id. */
async function checkAnchors(outDir: string, links: readonly AnchorLink[]): Promise<SiteProblem[]> {
  const problems: SiteProblem[] = [];
  for (const [target, all] of Map.groupBy(links, (link) => link.target)) {
    const { ids } = readPageFacts(await readFile(path.join(outDir, target), 'utf8'));
    for (const { file, href, id } of all) {
      if (ids.has(id)) continue;
      problems.push({
        where: file,
        rule: 'broken-anchor',
        message: `"${href}" points at an id that ${target} lacks`,
        hint: 'fix the link or the id',
      });
    }
  }
  return problems;
}
