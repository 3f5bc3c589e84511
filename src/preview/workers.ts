import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { build } from 'vite';
import { readRequest } from '../server/read-request.ts';

/**
 * Serves the scripts of web workers, each bundled into one file as in a build, because a worker cannot load the modules
 * that Vite serves one by one.
 */
export function serveWorkers(base: string, root: string) {
  return (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => {
    const { url = '' } = request;
    const asked = readRequest(url, base);
    const file = 'redirect' in asked ? undefined : asked.file;
    if (!url.includes('?worker_file&type=classic') || !file?.startsWith('src/')) {
      next();
      return;
    }
    bundle(path.join(root, file)).then((code) => {
      response.writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-store' });
      response.end(code);
    }, next);
  };
}

async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ['iife'], name: 'worker' },
    },
  });
  const first = Array.isArray(built) ? built[0] : built;
  if (!first || !('output' in first)) throw new Error(`${entry} was not bundled`);
  return first.output[0].code;
}
