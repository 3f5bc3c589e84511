import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  mergeEntries,
  renameEntry,
  type EntryChange,
  type Refusal,
} from '../archive/names/change-entry.ts';
import { facetKinds, type FacetKind } from '../archive/names/facet-kinds.ts';
import type { Site } from '../archive/site.ts';
import { readVocabulary } from '../archive/names/vocabulary.ts';
import { hasErrors, type Problem } from '../problem/problem.ts';
import { listFiles } from '../reading/content-folder.ts';
import { UsageError } from '../system/errors.ts';
import { readUtf8, writeWhole } from '../system/files.ts';

/** The files that a rename or merge changed (or would change), below the content folder, the vocabulary first. */
export interface ChangedNames {
  files: string[];
  dropped: string[];
  moved: string[];
}

/**
 * Renames or merges an entry in the vocabulary and in all articles. Every change is computed before the first file is
 * written. The vocabulary is written first, and it keeps the old name as an alias, so the archive is valid at every
 * moment.
 */
export async function changeNames(
  { contentDir, site, dryRun }: { contentDir: string; site: Site; dryRun: boolean },
  kind: FacetKind,
  action: 'rename' | 'merge',
  names: readonly [string, string],
): Promise<ChangedNames | { problems: Problem[] }> {
  const { vocabulary: file } = facetKinds[kind];
  const place = path.join(contentDir, file);
  const source = existsSync(place) ? readUtf8(place) : '';
  const { vocabulary, problems } = readVocabulary(
    kind,
    source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'),
    site.editions,
  );
  if (hasErrors(problems)) return { problems };
  const work = action === 'rename' ? renameEntry : mergeEntries;
  const change: EntryChange | Refusal = work(vocabulary, source, names);
  if ('refused' in change) throw new UsageError(change.refused);
  const texts = new Map<string, string>([[file, change.vocabularyText]]);
  const stuck: string[] = [];
  const { value: listing } = await listFiles(contentDir);
  for (const article of listing.filter((each) => /^articles\/.*\.md$/.test(each))) {
    const text = readUtf8(path.join(contentDir, article));
    const changed = change.changeArticle(text);
    if (changed === undefined) stuck.push(article);
    else if (changed !== text) texts.set(article, changed);
  }
  if (stuck.length > 0) {
    throw new UsageError(
      `nothing was changed: the fields of ${stuck.slice(0, 3).join(', ')}${stuck.length > 3 ? ' …' : ''} cannot be edited safely; npm run check says what is wrong there`,
    );
  }
  if (!dryRun) {
    for (const [each, text] of texts) writeWhole(path.join(contentDir, each), text);
  }
  return { files: [...texts.keys()], dropped: change.dropped, moved: change.moved };
}
