import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readFileName } from '../article/article-file.ts';
import type { Site } from '../archive/site.ts';
import { isMissing } from '../system/files.ts';
import { slugify } from '../text/slug.ts';
import { articlePath, standingPath } from '../views/addresses.ts';
import { originOf, type Origin } from './origin.ts';

/** What is in the content folder before an import: who has which name and address. */
export interface Existing {
  /** What earlier imports wrote, by the id of the item. `file`: absolute. */
  imported: ReadonlyMap<string, Origin & { file: string }>;
  /** Paths below the content folder without language and `.md`, with who has them: an item's id, or ''. */
  stems: ReadonlyMap<string, string>;
  /** Addresses of articles and pages, decoded and without the base, likewise. */
  addresses: ReadonlyMap<string, string>;
  /** Aliases of articles as they are written, likewise. */
  aliases: ReadonlyMap<string, string>;
}

/** Reads the names and the frontmatter of a content folder (absolute). */
export async function findExisting(contentDir: string, site: Site): Promise<Existing> {
  const imported = new Map<string, Origin & { file: string }>();
  const stems = new Map<string, string>();
  const addresses = new Map<string, string>();
  const aliases = new Map<string, string>();
  for (const folder of ['articles', 'pages']) {
    for (const name of await listMarkdown(path.join(contentDir, folder))) {
      const file = path.join(contentDir, folder, name);
      const text = await readFile(file, 'utf8');
      const origin = originOf(file, text);
      if (origin) imported.set(origin.id, { ...origin, file });
      const owner = origin?.id ?? '';
      const relative = `${folder}/${name.split(path.sep).join('/')}`;
      stems.set(readFileName(relative, site.editions).stem, owner);
      addresses.set(addressOf(relative, text, site), owner);
      for (const [, alias = ''] of text.matchAll(/^(?:aliases:| +-) +(\/\S*)$/gm))
        aliases.set(alias, owner);
    }
  }
  return { imported, stems, addresses, aliases };
}

/** As far as name and frontmatter give it without being parsed. */
function addressOf(file: string, text: string, site: Site): string {
  const { suffix, day, name } = readFileName(file, site.editions);
  const lang = suffix ?? site.editions[0];
  const slug = /^slug: ['"]?(.*?)['"]?$/m.exec(text)?.[1] ?? slugify(name);
  if (file.startsWith('pages/')) return standingPath(site, lang, slug);
  const period = day ?? /^date: ['"]?(\d{4}(?:-\d{2}){0,2})/m.exec(text)?.[1] ?? '';
  return articlePath(site, { lang, period, slug });
}

async function listMarkdown(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return names.filter((name) => name.endsWith('.md')).sort();
}
