import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What goes into the site beside pages and the search index. */
export interface StaticFiles {
  /** By path below the site's root: where each lies, absolute. */
  copies: ReadonlyMap<string, string>;
  /** By path below the site's root. */
  texts: ReadonlyMap<string, string>;
}

/** Puts files into the staging folder. */
export async function stageFiles(staging: string, files: StaticFiles): Promise<void> {
  await mkdir(staging, { recursive: true });
  for (const [target, file] of files.copies) {
    await copyFile(file, await placeFor(staging, target));
  }
  for (const [target, text] of files.texts) {
    await writeFile(await placeFor(staging, target), text);
  }
}

async function placeFor(staging: string, target: string): Promise<string> {
  const file = path.join(staging, target);
  await mkdir(path.dirname(file), { recursive: true });
  return file;
}
