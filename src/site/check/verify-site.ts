import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sortProblems, type Problem } from '../../problem/problem.ts';
import { pageFile } from '../../views/addresses.ts';
import { checkAlternates, type Alternates } from './check-alternates.ts';
import { readManifest, type Manifest } from '../publish/manifest.ts';
import { digestFile, listSite } from '../publish/publish.ts';
import { readPageFacts, readStyle, type PageFacts, type Reference } from './read-page.ts';
import { createReport, type Report } from '../../problem/problem-collector.ts';
import { followAddress } from './site-address.ts';
import { siteFiles } from '../../archive/site-places.ts';

/** What is kept of the site while its pages are read: addresses, not texts. */
interface Survey {
  siteUrl: string;
  files: ReadonlySet<string>;
  /** The pages that Backfile made; others come from public/. */
  pages: ReadonlySet<string>;
  /** Ids that other pages link to: by page, then by id, with one of the links. */
  wanted: Map<string, Map<string, { file: string; href: string }>>;
  alternates: Alternates;
  report: Report;
}

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
  const survey: Survey = {
    siteUrl: siteUrl ?? manifest.settings.siteUrl,
    files,
    pages: new Set([siteFiles.notFound, ...[...manifest.routes.keys()].map(pageFile)]),
    wanted: new Map(),
    alternates: new Map(),
    report: createReport(),
  };
  checkListing(manifest, files, survey.report);
  const all = [...files];
  for (let start = 0; start < all.length; start += filesAtOnce) {
    const batch = all.slice(start, start + filesAtOnce);
    const read = await Promise.all(batch.map((file) => readSiteFile(outDir, file)));
    for (const one of read) checkFile(one, manifest, survey);
    progress?.(Math.min(start + filesAtOnce, all.length), all.length);
  }
  await checkAnchors(outDir, survey);
  checkAlternates(survey.alternates, survey.report);
  return sortProblems(survey.report.problems());
}

/** A build trusts the files that it finds. */
const again = 'delete it, and run npm run build';

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

async function readSiteFile(outDir: string, file: string): Promise<SiteFile> {
  if (!/\.(?:html|css)$/.test(file)) {
    return { file, digest: digestFile(path.join(outDir, file)) };
  }
  const bytes = await readFile(path.join(outDir, file));
  const digest = createHash('sha256').update(bytes).digest('hex');
  return { file, digest, text: bytes.toString('utf8') };
}

function checkListing(manifest: Manifest, files: ReadonlySet<string>, report: Report): void {
  for (const file of manifest.files.keys()) {
    if (!files.has(file)) report.add(file, 'missing-file', 'the file is gone', 'run npm run build');
  }
  for (const route of manifest.routes.keys()) {
    const file = pageFile(route);
    if (manifest.files.has(file)) continue;
    report.add(file, 'missing-page', `the page of ${route} was not written`, 'run npm run build');
  }
  for (const file of manifest.outputs.keys()) {
    if (manifest.files.has(file)) continue;
    report.add(file, 'missing-file', 'the file was not written', 'run npm run build');
  }
}

function checkFile({ file, digest, text }: SiteFile, manifest: Manifest, survey: Survey): void {
  const { report } = survey;
  const expected = manifest.files.get(file)?.sha256;
  if (expected === undefined) {
    report.add(file, 'stray-file', 'no build wrote this file', 'delete it, or put it into public/');
  } else if (expected !== digest) {
    report.add(file, 'changed-file', 'the file is not as it was built', again);
  }
  if (text === undefined) return;
  const facts = file.endsWith('.html') ? readPageFacts(text) : undefined;
  if (facts) checkPage(file, text, facts, survey);
  for (const reference of facts?.references ?? readStyle(text)) {
    checkReference({ file, text }, reference, facts, survey);
  }
  if (facts) gatherAlternates(file, facts, survey);
}

function checkPage(
  file: string,
  text: string,
  { lang, title, headings, repeated, hasBase }: PageFacts,
  { pages, report }: Survey,
): void {
  if (hasBase) report.add(file, 'no-base', 'a <base> changes where all links lead', 'remove it');
  for (const { id, at } of repeated) {
    const message = `the id "${id}" is used twice`;
    report.add({ file, text, at }, 'unique-id', message, 'rename one of them');
  }
  if (!pages.has(file)) return;
  if (lang.trim() === '') {
    report.add(file, 'no-language', 'the page has no language', 'set <html lang>');
  }
  if (title.trim() === '')
    report.add(file, 'no-title', 'the page has no title', 'give it a <title>');
  if (headings !== 1) {
    report.add(file, 'one-h1', `the page has ${headings} <h1>`, 'give it exactly one');
  }
}

function checkReference(
  { file, text }: { file: string; text: string },
  { href, use, where, at }: Reference,
  facts: PageFacts | undefined,
  survey: Survey,
): void {
  const add = (rule: string, what: string, hint: string) =>
    survey.report.add({ file, text, at }, rule, `${where}: "${href}" ${what}`, hint);
  // In a style sheet, `url(#a)` refers to the page that uses it.
  if (!facts && href.startsWith('#')) return;
  const target = followAddress(href, file, survey.siteUrl, survey.files);
  if (target.kind === 'wrong') {
    add(use === 'asset' ? 'broken-asset' : 'broken-link', target.why, target.hint);
  } else if (target.kind === 'elsewhere') {
    const fetched = use === 'asset' && !/^\s*(?:data|blob):/i.test(href);
    if (fetched) add('foreign-asset', 'is fetched from another host', 'put the file into the site');
    if (use === 'canonical' || use === 'alternate') {
      add(
        'foreign-address',
        `is not an address of ${survey.siteUrl}`,
        'build with the right SITE_URL',
      );
    }
  } else if (
    file === siteFiles.notFound &&
    use !== 'canonical' &&
    !/^\s*(?:\/|#|[a-z][a-z+.-]*:)/i.test(href)
  ) {
    add('relative-404', 'is relative, and this page is shown at any address', 'begin it with /');
  } else if (namesId(target)) {
    if (target.file !== file) wantId(target, { file, href }, survey);
    else if (facts && !facts.ids.has(target.fragment)) {
      add('broken-anchor', 'points at an id that the page lacks', 'fix the link or the id');
    }
  }
}

/** https://html.spec.whatwg.org/multipage/browsing-the-web.html#select-the-indicated-part */
function namesId({ file, fragment }: { file: string; fragment: string }): boolean {
  return fragment !== '' && fragment.toLowerCase() !== 'top' && file.endsWith('.html');
}

/** Remembers an id on another page, which is checked later. */
function wantId(
  target: { file: string; fragment: string },
  from: { file: string; href: string },
  { wanted }: Survey,
): void {
  const ids = wanted.get(target.file) ?? new Map<string, { file: string; href: string }>();
  if (!ids.has(target.fragment)) ids.set(target.fragment, from);
  wanted.set(target.file, ids);
}

/** Reads only the pages that others link into a second time. */
async function checkAnchors(outDir: string, { wanted, report }: Survey): Promise<void> {
  for (const [target, ids] of wanted) {
    const facts = readPageFacts(await readFile(path.join(outDir, target), 'utf8'));
    for (const [id, { file, href }] of ids) {
      if (facts.ids.has(id)) continue;
      report.add(
        file,
        'broken-anchor',
        `"${href}" points at an id that ${target} lacks`,
        'fix the link or the id',
      );
    }
  }
}

function gatherAlternates(file: string, { lang, references }: PageFacts, survey: Survey): void {
  const members = references.flatMap(({ use, hreflang = '', href }) => {
    if (use !== 'alternate') return [];
    const target = followAddress(href, file, survey.siteUrl, survey.files);
    return target.kind === 'page' ? [{ hreflang: hreflang.toLowerCase(), file: target.file }] : [];
  });
  if (members.length > 0) survey.alternates.set(file, { lang: lang.toLowerCase(), members });
}
