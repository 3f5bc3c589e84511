import { readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeText } from '../article/read/text-file.ts';

/** Gives the lines of a folder's files. Each file is read once; undefined if it cannot be read. */
export function linesOf(folder: string): (file: string) => string[] | undefined {
  const known = new Map<string, string[] | undefined>();
  return (file) => {
    if (!known.has(file)) known.set(file, linesIn(folder, file));
    return known.get(file);
  };
}

function linesIn(folder: string, file: string): string[] | undefined {
  try {
    const { text } = decodeText(file, readFileSync(path.join(folder, file)));
    return text.split('\n');
  } catch {
    // There is already a problem about the file, which needs no line.
    return undefined;
  }
}
