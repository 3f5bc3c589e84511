import type { FacetName, FacetValue, SearchEntry } from '../../entry.ts';
import type { KnownName } from '../../names.ts';

/** The static side of search: what there is, by facet, with labels and numbers. */
export interface EntryStore {
  entry: SearchEntry;
  has: (name: FacetName) => boolean;
  /** Loads the values of a facet, once. */
  load: (name: FacetName) => Promise<readonly FacetValue[]>;
  /** Those loaded so far. */
  values: (name: FacetName) => readonly FacetValue[];
  value: (name: FacetName, id: string) => FacetValue | undefined;
  /** Loads the names of all vocabularies, once. None where they can't be had: articles are found without. */
  names: () => Promise<readonly KnownName[]>;
}

/** Loads the entry. `fetchJson` throws when an address can't be had. */
export async function openEntry(
  address: string,
  fetchJson: (address: string) => Promise<unknown>,
): Promise<EntryStore> {
  const entry = (await fetchJson(address)) as SearchEntry;
  const loaded = new Map<FacetName, readonly FacetValue[]>();
  const byId = new Map<FacetName, ReadonlyMap<string, FacetValue>>();
  let names: Promise<readonly KnownName[]> | undefined;
  const keep = (name: FacetName, values: readonly FacetValue[]) => {
    loaded.set(name, values);
    byId.set(name, new Map(values.map((value) => [value.id, value])));
  };
  for (const [name, values] of Object.entries(entry.facets)) keep(name as FacetName, values);
  return {
    entry,
    has: (name) => loaded.has(name) || entry.more[name] !== undefined,
    async load(name) {
      const file = entry.more[name];
      if (!loaded.has(name) && file) keep(name, (await fetchJson(file)) as FacetValue[]);
      return loaded.get(name) ?? [];
    },
    values: (name) => loaded.get(name) ?? [],
    value: (name, id) => byId.get(name)?.get(id),
    names: () =>
      (names ??= fetchJson(entry.names).then(
        (all) => all as KnownName[],
        () => [],
      )),
  };
}

/** Fetches JSON; throws for any answer but a good one. */
export async function fetchJson(address: string): Promise<unknown> {
  // Asks whether it is still so: what the index is made of may have changed with a deployment.
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
