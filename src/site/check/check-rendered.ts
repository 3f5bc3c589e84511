import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sortProblems, type Problem } from '../../problem/problem.ts';
import type { FileRecord } from '../publish/manifest.ts';
import { readIfThere } from '../../system/files.ts';
import { createTally, type SiteProblem } from '../../problem/problem-tally.ts';
import { readTags } from './read-tags.ts';
import { followAddress } from './site-address.ts';

/** The problems, and the digests of the checked pages in the staging folder. */
export interface CheckResult {
  problems: Problem[];
  records: ReadonlyMap<string, FileRecord>;
}

/** The pages to check, and the files that they may link to. */
export interface RenderedSite {
  staging: string;
  /** Where the pages are that were not rendered again. */
  outDir: string;
  /** Pages to check, in `staging`, or in OUT_DIR if they are not in `staging`. */
  pages: Iterable<string>;
  /** All files that the site will have. */
  files: ReadonlySet<string>;
  /** Those files that other parts of the build make. Their anchors are not known here. */
  elsewhere?: ReadonlySet<string>;
  /** Ends in a slash. */
  siteUrl: string;
}

/**
 * Checks rendered pages before they are published: links, anchors and assets lead to files of the site, ids are unique,
 * and each page has one h1. `advance` is called with the number of pages that are done.
 */
export function checkRendered(
  rendered: RenderedSite,
  advance?: (done: number) => void,
): CheckResult {
  const reader = readPages(rendered);
  const tally = createTally();
  let done = 0;
  for (const file of rendered.pages) {
    tally.add(checkPage(file, rendered, reader));
    advance?.((done += 1));
  }
  return { problems: sortProblems(tally.problems()), records: reader.records };
}

interface PageReader {
  textOf(file: string): string;
  /** Remembers them, because many pages link to the same anchors. */
  idsOf(file: string): ReadonlySet<string>;
  /** The digests of the pages in the staging folder that have been read. */
  records: ReadonlyMap<string, FileRecord>;
}

function readPages({ staging, outDir }: RenderedSite): PageReader {
  const records = new Map<string, FileRecord>();
  const anchors = new Map<string, ReadonlySet<string>>();
  const textOf = (file: string): string => {
    const bytes = readIfThere(path.join(staging, file));
    if (!bytes) return readFileSync(path.join(outDir, file), 'utf8');
    records.set(file, { sha256: hash('sha256', bytes), size: bytes.length });
    return bytes.toString('utf8');
  };
  return {
    textOf,
    idsOf(file) {
      const known = anchors.get(file);
      if (known) return known;
      const ids = new Set(
        readTags(textOf(file)).flatMap(({ id }) => (id === undefined ? [] : [standAlone(id)])),
      );
      anchors.set(file, ids);
      return ids;
    },
    records,
  };
}

function* checkPage(
  file: string,
  rendered: RenderedSite,
  reader: PageReader,
): Generator<SiteProblem> {
  const text = reader.textOf(file);
  const tags = readTags(text);
  const ids = new Set<string>();
  let headings = 0;
  for (const { name, id, at } of tags) {
    if (name === 'h1') headings += 1;
    if (id === undefined) continue;
    if (ids.has(id)) {
      const message = `the id "${id}" is used twice`;
      yield { where: { file, text, at }, rule: 'unique-id', message, hint: 'rename one of them' };
    }
    ids.add(id);
  }
  for (const { name, href, at } of tags) {
    if (href === undefined) continue;
    const wrong = checkLink({ file, ids, name, href }, rendered, reader);
    if (wrong) yield { where: { file, text, at }, rule: 'broken-link', ...wrong };
  }
  const isRedirect = /<meta http-equiv="refresh"/.test(text);
  if (headings !== 1 && !isRedirect) {
    const message = `the page has ${headings} <h1>`;
    yield { where: file, rule: 'one-h1', message, hint: 'give it exactly one' };
  }
}

/** An address in a page, the tag that has it, and the ids of the page. */
interface PageLink {
  file: string;
  ids: ReadonlySet<string>;
  name: string;
  href: string;
}

function checkLink(
  { file, ids, name, href }: PageLink,
  { files, elsewhere, siteUrl }: RenderedSite,
  reader: PageReader,
): Pick<SiteProblem, 'message' | 'hint'> | undefined {
  const target = followAddress(href, file, siteUrl, files);
  if (target.kind === 'wrong') {
    return { message: `<${name}>: "${href}" ${target.why}`, hint: target.hint };
  }
  if (target.kind !== 'page' || target.fragment === '' || !target.file.endsWith('.html')) {
    return undefined;
  }
  const { fragment } = target;
  if (target.file === file) {
    if (ids.has(fragment) || fragment === 'top') return undefined;
    const message = `"${href}" points at an id that the page lacks`;
    return { message, hint: 'fix the link or the id' };
  }
  if (elsewhere?.has(target.file) || reader.idsOf(target.file).has(fragment)) return undefined;
  return {
    message: `<${name}>: "${href}" points at an id that ${target.file} lacks`,
    hint: hintFor(fragment, reader.idsOf(target.file)),
  };
}

/**
 * A copy of a text. V8 keeps a whole text in memory as long as a part of it is used, so without copies every page would
 * stay in memory.
 */
function standAlone(text: string): string {
  return structuredClone(text);
}

/** Ids of headings in an article's text have a prefix, so that none is the same as one of the page's own. */
function hintFor(fragment: string, ids: ReadonlySet<string>): string {
  return ids.has(`s-${fragment}`) ? `write #s-${fragment}` : 'fix the link or the id';
}
