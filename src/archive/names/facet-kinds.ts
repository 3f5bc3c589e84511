/** The six kinds of facet: one table, one code path. `segment` is the address's; `vocabulary` is the file's name. */
export const facetKinds = {
  topic: { segment: 'topics', vocabulary: 'topics.yaml', closed: true },
  source: { segment: 'sources', vocabulary: 'sources.yaml', closed: true },
  author: { segment: 'authors', vocabulary: 'authors.yaml', closed: false },
  person: { segment: 'people', vocabulary: 'people.yaml', closed: false },
  organisation: {
    segment: 'organisations',
    vocabulary: 'organisations.yaml',
    closed: false,
  },
  place: { segment: 'places', vocabulary: 'places.yaml', closed: false },
} as const;

export type FacetKind = keyof typeof facetKinds;

/** The frontmatter field of a kind: sources are written as `source`. */
export const frontMatterField = {
  topic: 'topics',
  source: 'source',
  author: 'authors',
  person: 'people',
  organisation: 'organisations',
  place: 'places',
} as const satisfies Record<FacetKind, string>;

/** In the order in which pages show them. */
export const facetKindNames = Object.keys(facetKinds) as FacetKind[];

/** A value for each kind. */
export function forEachKind<T>(make: (kind: FacetKind) => T): Record<FacetKind, T> {
  const values = facetKindNames.map((kind) => [kind, make(kind)] as const);
  return Object.fromEntries(values) as Record<FacetKind, T>;
}
