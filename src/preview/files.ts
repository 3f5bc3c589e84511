import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { mediaTypeOf } from '../server/media-types.ts';
import { readRequest } from '../server/read-request.ts';

/** Where the file for an address below the site's base may be; empty if no file can have it. */
export type FindFiles = (address: string) => readonly string[];

/** The text of a file that is made from the content; undefined for all others. */
export type WriteFile = (address: string) => string | undefined;

/**
 * Serves everything except pages: pictures, the search index and the archive's own style sheet. Unknown addresses go on
 * to Astro, and so do files that may exist a moment later.
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

/** Files of the search index; the search pages are pages like any other. */
export function searchFile(folder: string | undefined, address: string): readonly string[] {
  const isIndex = /^(?:pagefind\/|search\/.+\.json$)/.test(address);
  return folder !== undefined && isIndex ? [path.join(folder, address)] : [];
}
