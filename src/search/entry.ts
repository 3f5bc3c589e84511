import { yearOf } from '../text/dates/period.ts';
import type { Archive } from '../archive/archive.ts';
import { facetKindNames, type FacetKind } from '../archive/names/facet-kinds.ts';
import { searchEntryPath, withBase } from '../views/routes.ts';
import { isSearchable, metaName, type Bundle } from './bundles.ts';
import { knownNames } from './names.ts';
import { isListed } from './records.ts';

/** What a search can be narrowed by. */
export type FacetName = 'year' | 'language' | FacetKind;

/** In the order in which the search page shows them. */
export const facetNames: readonly FacetName[] = ['year', 'language', ...facetKindNames];

/** A value that results can be narrowed to. */
export interface FacetValue {
  id: string;
  label: string;
  /** Where the label is not in the edition's language. */
  lang?: string;
  /** Articles in all. */
  count: number;
}

/** A bundle as the search page knows it before loading any of it. */
export interface BundleEntry {
  lang: string;
  href: string;
  /** Changes with the content: what was loaded under another name is old. */
  name: string;
  /** Years of its first and last article. */
  from: string;
  to: string;
  count: number;
  /** How many of its articles this edition's lists show under this language. */
  listed: number;
}

/**
 * What the search page of an edition loads first: where the index is, and what there is without a
 * query. It changes with the archive; the page itself does not.
 */
export interface SearchEntry {
  /** The edition's own language first, then in the order of the editions; in each the newest first. */
  bundles: BundleEntry[];
  /** Articles that the edition lists. */
  count: number;
  /** The short facets; languages and years carry no label, for the page spells them itself. */
  facets: Partial<Record<FacetName, FacetValue[]>>;
  /** Long facets, each in a file of its own that is loaded when it is needed. */
  more: Partial<Record<FacetName, string>>;
  /** Where the names are by which entries of the vocabularies are found, in any language. */
  names: string;
}

/** Kinds whose values name the results, so that every search needs them. */
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
