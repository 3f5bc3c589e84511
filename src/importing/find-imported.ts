import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isMissing } from '../system/files.ts';
import { originOf, type Origin } from './origin.ts';

/** What an earlier import wrote, or anybody: who has which name and address in the content folder. */
export interface Existing {
  /** By the id of the item. */
  imported: ReadonlyMap<string, Origin & { file: string }>;
  /** Paths below the content folder without language and `.md`, with who has them: the origin's id, or ''. */
  stems: ReadonlyMap<string, string>;
  /** Aliases of articles as they are written. */
  aliases: ReadonlySet<string>;
}

/** Reads the content folder (absolute) for what is there already. `editions`: codes that are suffixes of names. */
export async function findExisting(
  contentDir: string,
  editions: readonly string[],
): Promise<Existing> {
  const imported = new Map<string, Origin & { file: string }>();
  const stems = new Map<string, string>();
  const aliases = new Set<string>();
  const suffix = new RegExp(String.raw`(?:\.(?:${editions.join('|')}))?\.md$`, 'i');
  for (const folder of ['articles', 'pages']) {
    for (const name of await listMarkdown(path.join(contentDir, folder))) {
      const file = path.join(contentDir, folder, name);
      const text = await readFile(file, 'utf8');
      const origin = originOf(file, text);
      if (origin) imported.set(origin.id, { ...origin, file });
      const relative = `${folder}/${name.split(path.sep).join('/')}`;
      stems.set(relative.replace(suffix, ''), origin?.id ?? '');
      for (const [, alias = ''] of text.matchAll(/^(?:aliases:| +-) +(\/\S*)$/gm))
        aliases.add(alias);
    }
  }
  return { imported, stems, aliases };
}

async function listMarkdown(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return names.filter((name) => name.endsWith('.md')).sort();
}
