import { hash } from 'node:crypto';
import type { Archive } from '../archive/archive.ts';
import { planBundles, usualCaps, type Bundle, type Caps } from './bundles.ts';
import { entryFiles } from './entry.ts';
import { articlesOf, recordSource } from './records.ts';

/** A bundle, and the digest of what its files are made from. */
export interface PlannedBundle extends Bundle {
  /** Equal digests mean equal bytes. */
  digest: string;
}

/** The search index of an archive as it will be. */
export interface SearchPlan {
  bundles: PlannedBundle[];
  /** The JSON of the search pages, by path below the output folder. */
  entries: Map<string, string>;
}

export interface PlanOptions {
  /** The version of the code that makes and indexes the texts: other code may make other bytes. */
  code: string;
  /** The version of Pagefind. */
  pagefind: string;
  caps?: Caps;
}

/**
 * Plans the search index without reading a text: the digest of an article's file stands for its content. So a hundred
 * thousand articles are planned in a second.
 */
export function planSearch(
  archive: Archive,
  { code, pagefind, caps = usualCaps }: PlanOptions,
): SearchPlan {
  const bundles = planBundles(archive, caps).map((bundle) => ({
    ...bundle,
    digest: digestOf(archive, bundle, [code, pagefind]),
  }));
  const entries = archive.site.editions.flatMap((lang) => [...entryFiles(archive, lang, bundles)]);
  return { bundles, entries: new Map(entries) };
}

function digestOf(archive: Archive, bundle: Bundle, code: readonly string[]): string {
  const head = JSON.stringify([...code, bundle.lang, archive.site.base]);
  const sources = articlesOf(bundle).map((one) => recordSource(archive, one));
  return hash('sha256', [head, ...sources].join('\n'));
}
