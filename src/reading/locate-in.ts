import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fieldLocator } from '../article/article-file.ts';
import type { Position } from '../text/lines.ts';

/** Gives the position of a field in a file. Several questions about the same file in a row read it only once. */
export function locateIn(
  contentDir: string,
): (file: string, field: readonly PropertyKey[]) => Position {
  let last: { file: string; locate: (field: readonly PropertyKey[]) => Position } | undefined;
  return (file, field) => {
    if (last?.file !== file) {
      last = { file, locate: fieldLocator(file, readFileSync(path.join(contentDir, file))) };
    }
    return last.locate(field);
  };
}
