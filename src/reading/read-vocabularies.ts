import type { Problem } from '../problem/problem.ts';
import { hasErrors } from '../problem/problem.ts';
import { facetKindNames, facetKinds } from '../archive/names/facet-kinds.ts';
import type { Vocabularies } from '../archive/names/resolve-names.ts';
import { emptyVocabulary, readVocabulary } from '../archive/names/vocabulary.ts';
import { readRootFile } from './content-folder.ts';
import type { KnownFile } from './file-digests.ts';
import type { Memory } from './last-read.ts';

/** The vocabularies of a content folder; what is wrong with them is added to `problems`. A preview has them as they last were. */
export function readVocabularies(
  contentDir: string,
  editions: readonly string[],
  listing: readonly string[],
  problems: Problem[],
  memory: Memory,
  read: Map<string, KnownFile>,
): Vocabularies {
  const pairs = [];
  for (const kind of facetKindNames) {
    const file = facetKinds[kind].vocabulary;
    const source = readRootFile(contentDir, file, listing, problems, read);
    const found = source === undefined ? undefined : readVocabulary(kind, source, editions);
    problems.push(...(found?.problems ?? []));
    const good = found && !hasErrors(found.problems) ? found.vocabulary : undefined;
    const isThere = listing.includes(file);
    const last = isThere ? memory.keep(file, good) : undefined;
    pairs.push([kind, last ?? found?.vocabulary ?? emptyVocabulary(kind, isThere)] as const);
  }
  return Object.fromEntries(pairs) as Record<(typeof facetKindNames)[number], (typeof pairs)[0][1]>;
}
