import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { decodeWhole } from '../../encoding/open-text.ts';

/** Files that generators make pages of. */
export const pageEnding = /\.(?:md|markdown|mdown|mdx|html?)$/i;

/** Folders that hold no texts: of tools, and what generators write. */
const passedOver =
  /^(?:\.|node_modules$|vendor$|_site$|dist$|public$|resources$|themes$|archetypes$)/;

/** Files below a folder (absolute) whose name `isWanted` accepts, relative to it, with `/`, in a constant order. Of a file: itself, as ''. */
export async function* listFiles(
  given: string,
  isWanted: (name: string) => boolean,
): AsyncGenerator<string> {
  if (!(await stat(given)).isDirectory()) yield '';
  else yield* listFolder(given, '', isWanted);
}

async function* listFolder(
  root: string,
  folder: string,
  isWanted: (name: string) => boolean,
): AsyncGenerator<string> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && !passedOver.test(entry.name))
      yield* listFolder(root, name, isWanted);
    else if (entry.isFile() && isWanted(name)) yield name;
  }
}

/** A file of the source as text, with LF line ends and without a byte order mark. */
export interface SourceText {
  text: string;
  /** SHA-256 (hex) of its bytes. */
  digest: string;
  /** What had to be decided about its encoding, as a clause. */
  decided: string[];
}

/** Reads a file. `place`: for messages; `encoding`: as typed. Throws as `chooseEncoding`. */
export async function readSource(
  file: string,
  place: string,
  encoding: string | undefined,
): Promise<SourceText> {
  const bytes = await readFile(file);
  const digest = createHash('sha256').update(bytes).digest('hex');
  const { text, decided } = decodeWhole(bytes, { place, encoding });
  return {
    text: text.replaceAll(/\r\n?/g, '\n'),
    digest,
    decided: decided === undefined ? [] : [decided],
  };
}
