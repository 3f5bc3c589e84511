import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { mediaTypeOf } from '../server/media-types.ts';
import { readRequest } from '../server/read-request.ts';

/** Where the file of an address below the site may be; nowhere for what is no file. */
export type FindFiles = (address: string) => readonly string[];

/** What a file of the site says that is written from the content; undefined for all others. */
export type WriteFile = (address: string) => string | undefined;

/**
 * Answers for what is no page: pictures, the search index and the archive's own style. What it does not know goes
 * on to Astro; so does what may be there a moment later.
 */
export function serveFiles(base: string, find: FindFiles, write: WriteFile) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const asked = readRequest(request.url ?? '', base);
    const address = 'redirect' in asked ? undefined : asked.file;
    const send = (file: string, bytes: Buffer | string) => {
      response.writeHead(200, { 'Content-Type': mediaTypeOf(file), 'Cache-Control': 'no-store' });
      response.end(bytes);
    };
    const written = address === undefined ? undefined : write(address);
    if (address !== undefined && written !== undefined) {
      send(address, written);
      return;
    }
    void firstOf(address === undefined ? [] : find(address)).then((found) => {
      if (found) send(found.file, found.bytes);
      else next();
    });
  };
}

async function firstOf(files: readonly string[]) {
  for (const file of files) {
    const bytes = await readFile(file).catch(() => undefined);
    if (bytes) return { file, bytes };
  }
  return undefined;
}

/** Files of the search index, whose search pages are pages like others. */
export function searchFile(folder: string | undefined, address: string): readonly string[] {
  const isIndex = /^(?:pagefind\/|search\/.+\.json$)/.test(address);
  return folder !== undefined && isIndex ? [path.join(folder, address)] : [];
}
