import { foldName } from '../../text/fold.ts';
import type { FacetKind } from './facet-kinds.ts';
import type { ResolvedNames } from './resolve-names.ts';
import type { Vocabularies, VocabularyEntry } from './vocabulary.ts';

/** What is known of the things that articles name. */
export interface FacetEntries {
  /**
   * The vocabulary's entry for an id, or one made from a name that an open vocabulary lacks. Throws if no article named
   * it.
   */
  entry(kind: FacetKind, id: string): VocabularyEntry;
  /**
   * Whether an author is an organisation: authors.yaml gives another `kind` than `person`, or a source or an
   * organisation has the same name.
   */
  isOrganisation(author: string): boolean;
}

/** `editions`: the site's, for the labels of names that are in no vocabulary. */
export function createFacetEntries(
  vocabularies: Vocabularies,
  free: ResolvedNames['free'],
  editions: readonly string[],
): FacetEntries {
  const entry = (kind: FacetKind, id: string): VocabularyEntry => {
    const known = vocabularies[kind].entries.get(id);
    if (known) return known;
    const label = free[kind].get(id)?.label;
    if (!label) throw new Error(`No ${kind} has the id ${id}`);
    const labels = Object.fromEntries(editions.map((code) => [code, label]));
    return { id, labels, aliases: [], addresses: [], descriptions: {}, sameAs: [], patterns: [] };
  };
  return {
    entry,
    isOrganisation(author) {
      const { kind, labels } = entry('author', author);
      if (kind !== undefined) return kind !== 'person';
      const { source, organisation } = vocabularies;
      return (
        free.organisation.has(author) ||
        Object.values(labels).some(({ text }) =>
          [source, organisation].some(({ names }) => names.has(foldName(text))),
        )
      );
    },
  };
}
