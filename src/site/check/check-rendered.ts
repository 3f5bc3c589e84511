import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sortProblems, type Problem } from '../../problem/problem.ts';
import type { FileRecord } from '../publish/manifest.ts';
import { readIfThere } from '../../system/files.ts';
import { createReport } from '../../problem/problem-collector.ts';
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
  const { staging, outDir, pages, files, elsewhere, siteUrl } = rendered;
  const records = new Map<string, FileRecord>();
  const report = createReport();
  const anchors = new Map<string, Set<string>>();
  let done = 0;

  const read = (file: string): string => {
    const bytes = readIfThere(path.join(staging, file));
    if (!bytes) return readFileSync(path.join(outDir, file), 'utf8');
    records.set(file, { sha256: hash('sha256', bytes), size: bytes.length });
    return bytes.toString('utf8');
  };
  const idsOf = (file: string): Set<string> => {
    const known = anchors.get(file);
    if (known) return known;
    const html = read(file);
    const ids = new Set(
      readTags(html).flatMap(({ id }) => (id === undefined ? [] : [standAlone(id)])),
    );
    anchors.set(file, ids);
    return ids;
  };

  for (const file of pages) {
    const html = read(file);
    const ids = new Set<string>();
    let headings = 0;
    const inPage: { fragment: string; href: string; at: number }[] = [];
    for (const { name, id, href, at } of readTags(html)) {
      const place = { file, text: html, at };
      if (name === 'h1') headings += 1;
      if (id !== undefined && ids.has(id)) {
        report.add(place, 'unique-id', `the id "${id}" is used twice`, 'rename one of them');
      }
      if (id !== undefined) ids.add(id);
      if (href === undefined) continue;
      const target = followAddress(href, file, siteUrl, files);
      const say = (what: string, hint: string) =>
        report.add(place, 'broken-link', `<${name}>: "${href}" ${what}`, hint);
      if (target.kind === 'wrong') say(target.why, target.hint);
      if (target.kind !== 'page' || target.fragment === '' || !target.file.endsWith('.html'))
        continue;
      const { fragment } = target;
      if (target.file === file) inPage.push({ fragment, href, at });
      else if (!elsewhere?.has(target.file) && !idsOf(target.file).has(fragment)) {
        say(`points at an id that ${target.file} lacks`, hintFor(fragment, idsOf(target.file)));
      }
    }
    for (const { fragment, href, at } of inPage) {
      if (ids.has(fragment) || fragment === 'top') continue;
      const message = `"${href}" points at an id that the page lacks`;
      report.add({ file, text: html, at }, 'broken-link', message, 'fix the link or the id');
    }
    const isRedirect = /<meta http-equiv="refresh"/.test(html);
    if (headings !== 1 && !isRedirect) {
      report.add(file, 'one-h1', `the page has ${headings} <h1>`, 'give it exactly one');
    }
    advance?.((done += 1));
  }
  return { problems: sortProblems(report.problems()), records };
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
