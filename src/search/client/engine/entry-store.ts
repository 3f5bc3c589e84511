import type { FacetName, FacetValue, SearchEntry } from '../../entry.ts';
import type { KnownName } from '../../names.ts';

/** The static part of search: facets with their values, labels and numbers. */
export interface EntryStore {
  entry: SearchEntry;
  has: (name: FacetName) => boolean;
  /** Loads the values of a facet. It loads them only once. */
  load: (name: FacetName) => Promise<readonly FacetValue[]>;
  /** The values if they have been loaded, otherwise none. */
  values: (name: FacetName) => readonly FacetValue[];
  value: (name: FacetName, id: string) => FacetValue | undefined;
  /**
   * Loads the names of all vocabularies. It loads them only once, and returns none if they cannot be loaded: searching
   * works without them.
   */
  names: () => Promise<readonly KnownName[]>;
}

/** Loads the entry. `fetchJson` must throw if it cannot load an address. */
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

/** Fetches JSON. Throws for any status outside 200 to 299. */
export async function fetchJson(address: string): Promise<unknown> {
  // Always asks the server: a deployment may have changed the index.
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
