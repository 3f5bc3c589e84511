import { readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { makeTemporaryFolder } from '../../../system/folders.ts';
import type { Imported } from '../../imported-item.ts';
import type { ReadOptions, Reader } from '../../reader.ts';
import { readDocx } from './read-docx.ts';

const docxName = /\.docx$/i;

/** Word documents: a file each, or a folder of them. */
export const word: Reader = {
  kind: 'word',
  reads: 'Word documents (.docx)',
  recognises: ({ path: given, isFolder, names, head }) =>
    isFolder
      ? names.some((name) => isDocument(name))
      : docxName.test(given) || (head.startsWith('PK') && head.includes('word/document.xml')),
  async *read(paths, options) {
    for (const given of paths) {
      const isFolder = (await stat(given)).isDirectory();
      const names = isFolder ? (await readdir(given, { recursive: true })).sort() : [''];
      for (const name of names) {
        if (isFolder && !isDocument(name)) continue;
        const place = name === '' ? path.basename(given) : name.split(path.sep).join('/');
        yield* readOne(path.join(given, name), place, options);
      }
    }
  },
};

/** Not the file by which Word notes that somebody has a document open. */
function isDocument(name: string): boolean {
  return docxName.test(name) && !path.basename(name).startsWith('~$');
}

async function* readOne(
  file: string,
  place: string,
  { sources, publisher, today, editions }: ReadOptions,
): AsyncGenerator<Imported> {
  // Until whoever asked for the item has copied its pictures.
  const folder = await makeTemporaryFolder('word');
  try {
    const context = { sources, publisher, today, langs: editions };
    const read = await readDocx(place, await readFile(file), folder, context);
    if ('fault' in read) {
      yield { type: 'fault', place, message: read.fault, lost: true };
      return;
    }
    for (const name of read.refused) {
      const message = `"${name}" in its zip leads out of it, and is not read`;
      yield { type: 'fault', place, message, lost: false };
    }
    yield { ...read.item, pictureFolders: { beside: folder, roots: [], within: folder } };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
