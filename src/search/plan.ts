import { hash } from 'node:crypto';
import type { Archive } from '../archive/archive.ts';
import { planBundles, usualCaps, type Bundle, type Caps } from './bundles.ts';
import { entryFiles } from './entry.ts';
import { articlesOf, recordSource } from './records.ts';

/** A bundle, and what its files are made of. */
export interface PlannedBundle extends Bundle {
  /** The same digest, the same bytes. */
  digest: string;
}

/** The search index of an archive, as it is to be. */
export interface SearchPlan {
  bundles: PlannedBundle[];
  /** The static JSON of the search pages, by path below the output folder. */
  entries: Map<string, string>;
}

export interface PlanOptions {
  /**
   * Says by which code the texts are made and indexed: another code, other bytes. Everything else that a
   * bundle is made of is looked at.
   */
  code: string;
  /** Pagefind's release. */
  pagefind: string;
  caps?: Caps;
}

/**
 * Plans the search index. No text is read for it: what an article says is known by its file's digest, so
 * that a hundred thousand articles are planned within a second.
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
