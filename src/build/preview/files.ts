import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { mediaTypeOf } from '../media-types.ts';
import { readRequest } from '../read-request.ts';

/** Where the file of an address below the site may be; nowhere for what is no file. */
export type FindFiles = (address: string) => readonly string[];

/**
 * Answers for what is no page: pictures and the search index. What it does not know goes on to Astro;
 * so does what may be there a moment later.
 */
export function serveFiles(base: string, find: FindFiles) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const asked = readRequest(request.url ?? '', base);
    const files = 'redirect' in asked || asked.file === undefined ? [] : find(asked.file);
    void firstOf(files).then((found) => {
      if (!found) {
        next();
        return;
      }
      response.writeHead(200, {
        'Content-Type': mediaTypeOf(found.file),
        'Cache-Control': 'no-store',
      });
      response.end(found.bytes);
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
