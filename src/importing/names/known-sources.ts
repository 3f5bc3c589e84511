import type { Vocabulary } from '../../archive/names/vocabulary.ts';
import type { KnownSource } from '../lines/import-text.ts';

/** The sources of a vocabulary with all their names. */
export function knownSources(vocabulary: Vocabulary): KnownSource[] {
  return [...vocabulary.entries.values()].map(({ id, labels, aliases, patterns }) => ({
    id,
    names: [id, ...Object.values(labels).map(({ text }) => text), ...aliases],
    patterns,
  }));
}
