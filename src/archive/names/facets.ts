import type { Facet, Story } from '../archive.ts';
import { forEachKind, type FacetKind } from './facet-kinds.ts';
import type { FacetEntries } from './facet-entries.ts';

type Facets = Readonly<Record<FacetKind, ReadonlyMap<string, Facet>>>;

/** All facets that a story carries. `stories` and `withdrawn` are newest first, and so is each facet's list. */
export function collectFacets(
  stories: readonly Story[],
  withdrawn: readonly Story[],
  entries: FacetEntries,
): Facets {
  return forEachKind((kind) => collectKind(kind, stories, withdrawn, entries));
}

function collectKind(
  kind: FacetKind,
  stories: readonly Story[],
  withdrawn: readonly Story[],
  entries: FacetEntries,
): ReadonlyMap<string, Facet> {
  const listed = new Map<string, Story[]>();
  for (const story of stories) {
    for (const id of story.facets[kind]) {
      const list = listed.get(id);
      if (list) list.push(story);
      else listed.set(id, [story]);
    }
  }
  const totals = new Map([...listed].map(([id, { length }]) => [id, length]));
  for (const story of withdrawn) {
    for (const id of story.facets[kind]) totals.set(id, (totals.get(id) ?? 0) + 1);
  }
  const ids = [...totals.keys()].sort();
  return new Map(
    ids.map((id) => {
      const { labels, aliases, addresses, descriptions, url, iptc, sameAs, broader } =
        entries.entry(kind, id);
      const organisation = kind === 'author' && entries.isOrganisation(id);
      const facet: Facet = {
        kind,
        id,
        labels,
        aliases,
        addresses,
        descriptions,
        sameAs,
        stories: listed.get(id) ?? [],
        total: totals.get(id) ?? 0,
        ...(organisation ? { organisation } : {}),
        ...(url ? { url } : {}),
        ...(iptc ? { iptc } : {}),
        ...(broader ? { broader } : {}),
      };
      return [id, facet];
    }),
  );
}
