import { hasErrors } from '../problem/problem.ts';
import type { Outcome } from '../problem/outcome.ts';
import { facetKindNames, facetKinds } from '../archive/names/facet-kinds.ts';
import type { Vocabularies } from '../archive/names/vocabulary.ts';
import { emptyVocabulary, readVocabulary } from '../archive/names/vocabulary.ts';
import { readRootFile } from './content-folder.ts';
import type { KnownFile } from './file-digests.ts';
import type { Memory } from './last-read.ts';

/** The vocabularies, and the digests of their files. */
export interface ReadVocabularies extends Outcome<Vocabularies> {
  read: ReadonlyMap<string, KnownFile>;
}

/** Reads the vocabularies of a content folder. In a preview, the last version without errors replaces a broken one. */
export function readVocabularies(
  contentDir: string,
  editions: readonly string[],
  listing: readonly string[],
  memory: Memory,
): ReadVocabularies {
  const all = facetKindNames.map((kind) => {
    const file = facetKinds[kind].vocabulary;
    const source = readRootFile(contentDir, file, listing);
    const found =
      source.text === undefined ? undefined : readVocabulary(kind, source.text, editions);
    const good = found && !hasErrors(found.problems) ? found.vocabulary : undefined;
    const isThere = listing.includes(file);
    const last = isThere ? memory.keep(file, good) : undefined;
    return {
      kind,
      file,
      vocabulary: last ?? found?.vocabulary ?? emptyVocabulary(kind, isThere),
      problems: [...source.problems, ...(found?.problems ?? [])],
      known: source.known,
    };
  });
  return {
    value: Object.fromEntries(
      all.map(({ kind, vocabulary }) => [kind, vocabulary]),
    ) as unknown as Vocabularies,
    problems: all.flatMap(({ problems }) => problems),
    read: new Map(all.flatMap(({ file, known }) => (known ? [[file, known] as const] : []))),
  };
}
