import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fieldLocator } from '../article/article-file.ts';
import type { Position } from '../text/lines.ts';

/** Tells where a field is in a file. One file is asked about many times in turn, and read once for all of them. */
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
