import path from 'node:path';
import { facetKinds } from '../../archive/names/facet-kinds.ts';
import { UsageError } from '../../system/errors.ts';
import { readIfThere, writeWhole } from '../../system/files.ts';
import { extendVocabulary, type VocabularyAddition } from './extend-vocabulary.ts';
import type { Run } from '../import-run.ts';
import { namePageKinds, type NamePageKind } from './name-pages.ts';
import { proposeMerges } from './propose-merges.ts';

/** Adds what the vocabularies lack, before any article has it: names, and where the old site listed their items. */
export function extendVocabularies(run: Run): void {
  const { names, target, request, report } = run;
  report.totals.topicsAdded = names.added.topic.size;
  report.totals.sourcesAdded = names.added.source.size;
  if (request.vocabulary) {
    report.totals.proposals.push(
      ...proposeMerges(target.topics, [...names.added.topic.values()]),
      ...proposeMerges(target.sources, [...names.added.source.values()]),
    );
  }
  if (request.dryRun || !request.vocabulary) return;
  for (const kind of namePageKinds) {
    const additions = additionsFor(run, kind);
    if (additions.length === 0) continue;
    const file = path.join(target.contentDir, facetKinds[kind].vocabulary);
    const before = readIfThere(file)?.toString('utf8') ?? '';
    const after = extendVocabulary(kind, before, additions, target.site.editions);
    if (after === undefined) {
      throw new UsageError(
        `${file} cannot be added to safely: put its entries one below the other, or import with --no-vocabulary`,
      );
    }
    if (after !== before) writeWhole(file, after);
  }
}

function additionsFor({ names, namePages }: Run, kind: NamePageKind): VocabularyAddition[] {
  const pages = namePages.pages[kind];
  const added = kind === 'author' ? [] : [...names.added[kind].values()];
  const ids = new Set(added.map(({ id }) => id));
  return [
    ...added.map((entry) => ({ ...entry, addresses: pages.get(entry.id)?.addresses ?? [] })),
    ...[...pages.values()]
      .filter(({ id }) => !ids.has(id))
      .map((page) => ({ ...page, aliases: [] })),
  ];
}
