import { facetKinds, type FacetKind } from '../archive/names/facet-kinds.ts';
import { nearNames } from '../archive/names/near-names.ts';
import type { Content } from '../reading/read-content.ts';

/** A vocabulary's entry, or a name that is in no vocabulary, and how many articles use it. */
export interface CountedName {
  id: string;
  label: string;
  count: number;
  /** Whether the vocabulary has it. */
  known: boolean;
  names: string[];
}

/** All names of a kind in the vocabulary or in articles, by id. Drafts count too. */
export function countNames({ archive, vocabularies }: Content, kind: FacetKind): CountedName[] {
  const facets = archive?.facets[kind];
  const entries = vocabularies?.[kind].entries;
  const ids = [...new Set([...(entries?.keys() ?? []), ...(facets?.keys() ?? [])])].sort();
  return ids.map((id) => {
    const entry = entries?.get(id);
    const labels = Object.values(entry?.labels ?? facets?.get(id)?.labels ?? {});
    return {
      id,
      label: labels[0]?.text ?? id,
      count: facets?.get(id)?.total ?? 0,
      known: entry !== undefined,
      names: [...new Set([...labels.map(({ text }) => text), ...(entry?.aliases ?? [])])],
    };
  });
}

/** The list for people: counts, then unused names, then names that may be the same. */
export function formatNames(kind: FacetKind, names: readonly CountedName[]): string {
  const { segment, vocabulary } = facetKinds[kind];
  const used = names.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
  const unused = names.filter(({ count }) => count === 0);
  const width = Math.max(0, ...names.map(({ id }) => id.length));
  const figures = String(used[0]?.count ?? 0).length;
  const lines = used.map(({ id, label, count, known }) => {
    const note = known ? '' : `  (not in ${vocabulary})`;
    return `${String(count).padStart(figures)}  ${id.padEnd(width)}  ${label}${note}`;
  });
  const near = nearNames(names);
  const labelOf = new Map(names.map(({ id, label }) => [id, label]));
  return [
    ...(names.length === 0 ? [`There are no ${segment} yet.`] : lines),
    ...(unused.length > 0 ? ['', 'Not used by any article:'] : []),
    ...unused.map(({ id, label }) => `  ${id.padEnd(width)}  ${label}`),
    ...(near.length > 0
      ? ['', `Perhaps the same (npm run ${segment} -- merge A B joins two):`]
      : []),
    ...near.map(([a, b]) => `  ${a} ${b}  (${labelOf.get(a) ?? a}; ${labelOf.get(b) ?? b})`),
    '',
  ].join('\n');
}
