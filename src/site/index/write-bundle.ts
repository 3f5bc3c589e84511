import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BundleFile } from '../../search/pagefind-format/settle.ts';

/** Writes a bundle's files below its folder, which is absolute. */
export function writeBundle(files: readonly BundleFile[], bundleFolder: string): void {
  const made = new Set<string>();
  for (const file of files) {
    const target = path.join(bundleFolder, file.path);
    const folder = path.dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(target, file.content);
  }
}
