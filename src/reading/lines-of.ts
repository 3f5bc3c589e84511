import { readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeText } from '../article/read/text-file.ts';

/** Gives the lines of a folder's files, each read once; undefined for what cannot be read. */
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
    // What cannot be read is among the problems, and has no line to show.
    return undefined;
  }
}
