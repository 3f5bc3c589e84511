import path from 'node:path';
import { UsageError } from '../system/errors.ts';
import { readIfThere, writeWhole } from '../system/files.ts';
import type { Run } from './import-run.ts';
import { extendVocabulary, vocabularyFile } from './imported-names.ts';

/** Adds what the vocabularies lack, before any article has it. */
export function extendVocabularies({ names, target, request, report }: Run): void {
  for (const kind of ['topic', 'source'] as const) {
    const added = [...names.added[kind].values()];
    report.totals[kind === 'topic' ? 'topicsAdded' : 'sourcesAdded'] = added.length;
    if (added.length === 0 || request.dryRun) continue;
    const file = path.join(target.contentDir, vocabularyFile(kind));
    const before = readIfThere(file)?.toString('utf8') ?? '';
    const after = extendVocabulary(kind, before, added, target.site.editions);
    if (after === undefined) {
      throw new UsageError(
        `${file} cannot be added to safely: put its entries one below the other, or import with --no-vocabulary`,
      );
    }
    writeWhole(file, after);
  }
}
