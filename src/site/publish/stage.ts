import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { PackageFile } from '../../formats/admin/admin-fonts.ts';

/** Files of the site besides pages and the search index. */
export interface StaticFiles {
  /** By path below the site's root: the absolute path of the source. */
  copies: ReadonlyMap<string, string>;
  /** By path below the site's root: a text, or a file of a package. */
  texts: ReadonlyMap<string, string | PackageFile>;
}

const { resolve } = createRequire(import.meta.url);

/** Writes files into the staging folder. */
export async function stageFiles(staging: string, files: StaticFiles): Promise<void> {
  await mkdir(staging, { recursive: true });
  for (const [target, file] of files.copies) {
    await copyFile(file, await placeFor(staging, target));
  }
  for (const [target, text] of files.texts) {
    const place = await placeFor(staging, target);
    if (typeof text === 'string') await writeFile(place, text);
    else await copyFile(resolve(text.module), place);
  }
}

async function placeFor(staging: string, target: string): Promise<string> {
  const file = path.join(staging, target);
  await mkdir(path.dirname(file), { recursive: true });
  return file;
}
