import type { Archive } from '../archive/archive.ts';
import { facetKindNames, facetKinds, type FacetKind } from '../archive/names/facet-kinds.ts';
import { calendarOf } from './calendar-index.ts';
import { siteFolders } from '../archive/site-places.ts';

/** Where data is, below the site's root; the same for all editions. */
export const dataFolder = `${siteFolders.data}/`;

/** The files of a year. */
export function yearFiles(year: string): { items: string; table: string } {
  return { items: `articles-${year}.ndjson.gz`, table: `articles-${year}.csv` };
}

/** `topics.jsonld` */
export function vocabularyFile(kind: FacetKind): string {
  return `${facetKinds[kind].segment}.jsonld`;
}

export const schemaFile = 'article.schema.json';
export const packageFile = 'datapackage.json';
export const datasetFile = 'dataset.jsonld';

/** Years that have articles, and kinds of facets that have any. */
export function contentsOf(archive: Archive): { years: readonly string[]; kinds: FacetKind[] } {
  const { years } = calendarOf(archive);
  return { years, kinds: facetKindNames.filter((kind) => archive.facets[kind].size > 0) };
}
