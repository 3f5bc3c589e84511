import { yearOf } from '../text/dates/period.ts';
import type { Archive } from '../archive/archive.ts';
import { facetKindNames, type FacetKind } from '../archive/names/facet-kinds.ts';
import { searchEntryPath, withBase } from '../views/addresses.ts';
import { isSearchable, metaName, type Bundle } from './bundles.ts';
import { knownNames } from './names.ts';
import { isListed } from './records.ts';

/** What a search can be limited by. */
export type FacetName = 'year' | 'language' | FacetKind;

/** In the order in which the search page shows them. */
export const facetNames: readonly FacetName[] = ['year', 'language', ...facetKindNames];

/** A value that a search can be limited to. */
export interface FacetValue {
  id: string;
  label: string;
  /** Set if the label is not in the edition's language. */
  lang?: string;
  /** The number of articles in all. */
  count: number;
}

/** What the search page knows of a bundle before it loads it. */
export interface BundleEntry {
  lang: string;
  href: string;
  /** Changes with the content, so that caches never serve an old file. */
  name: string;
  /** The years of its first and last article. */
  from: string;
  to: string;
  count: number;
  /** How many of its articles this edition's lists show. */
  listed: number;
}

/**
 * The JSON that an edition's search page loads first: where the index is, and the counts for a page without a query. It
 * changes with the archive, unlike the page itself.
 */
export interface SearchEntry {
  /**
   * The edition's own language first, then the other languages in the order of the editions; within each, the newest
   * first.
   */
  bundles: BundleEntry[];
  /** How many articles the edition lists. */
  count: number;
  /** The short facets. Languages and years have no labels: the page names them itself. */
  facets: Partial<Record<FacetName, FacetValue[]>>;
  /** The long facets, each by the address of a file that is loaded when it is needed. */
  more: Partial<Record<FacetName, string>>;
  /** The address of the names by which vocabulary entries are found in any language. */
  names: string;
}

/** Kinds that appear in the results, so that every search needs their labels. */
const inEntry: readonly FacetKind[] = ['topic', 'source'];

/** The static files of an edition's search page, by path below the output folder. */
export function entryFiles(
  archive: Archive,
  lang: string,
  bundles: readonly (Bundle & { digest: string })[],
): Map<string, string> {
  const { site } = archive;
  const entryFile = searchEntryPath(lang).slice(1);
  const languages = [lang, ...site.editions.filter((one) => one !== lang)];
  const entry: SearchEntry = {
    bundles: languages.flatMap((one) =>
      bundles
        .filter((bundle) => bundle.lang === one)
        .map((bundle) => ({
          lang: one,
          href: withBase(site, `/${bundle.folder}`),
          name: metaName(bundle.digest),
          from: bundle.stories.at(0)?.period.slice(0, 4) ?? '',
          to: bundle.stories.at(-1)?.period.slice(0, 4) ?? '',
          count: bundle.stories.length,
          listed: bundle.stories.filter((story) => isListed(story, one, lang)).length,
        }))
        .reverse(),
    ),
    count: archive.stories.length,
    facets: { year: countYears(archive), language: countLanguages(archive) },
    more: {},
    names: withBase(site, `/${entryFile.replace('entry.json', 'names.json')}`),
  };
  const files = new Map<string, string>();
  files.set(
    entryFile.replace('entry.json', 'names.json'),
    JSON.stringify(knownNames(archive, lang)),
  );
  for (const kind of facetKindNames) {
    const values = valuesOf(archive, kind, lang);
    if (values.length === 0) continue;
    if (inEntry.includes(kind)) {
      entry.facets[kind] = values;
      continue;
    }
    const file = entryFile.replace('entry.json', `${kind}.json`);
    entry.more[kind] = withBase(site, `/${file}`);
    files.set(file, JSON.stringify(values));
  }
  return files.set(entryFile, JSON.stringify(entry));
}

/** Most articles first, then by id. */
function valuesOf(archive: Archive, kind: FacetKind, lang: string): FacetValue[] {
  return [...archive.facets[kind].values()]
    .filter((facet) => facet.stories.length > 0)
    .map((facet) => {
      const label = facet.labels[lang];
      return {
        id: facet.id,
        label: label?.text ?? facet.id,
        ...(label && label.lang !== lang ? { lang: label.lang } : {}),
        count: facet.stories.length,
      };
    })
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

/** Newest first, empty years left out. */
function countYears(archive: Archive): FacetValue[] {
  return count(archive.stories.map(({ period }) => yearOf(period))).sort((a, b) =>
    a.id < b.id ? 1 : -1,
  );
}

/** In the order of the site's editions. */
function countLanguages(archive: Archive): FacetValue[] {
  return archive.site.editions
    .map((lang) => ({
      id: lang,
      label: lang,
      count: archive.stories.filter((story) => isSearchable(story, lang)).length,
    }))
    .filter((value) => value.count > 0);
}

function count(ids: readonly string[]): FacetValue[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].map(([id, number]) => ({ id, label: id, count: number }));
}
