import { open, type FileHandle } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { siteFiles } from '../archive/site-places.ts';
import { speculationHeaders } from '../formats/host/speculation-rules.ts';
import { UsageError } from '../system/errors.ts';
import { codeOf } from '../system/files.ts';
import { isSentCompressed } from './is-sent-compressed.ts';
import { mediaTypeOf } from './media-types.ts';
import { readRequest } from './read-request.ts';

export interface ServeOptions {
  /** Default: only the loopback interface, IPv4 and IPv6. */
  host?: string | undefined;
  /** The exact port; default: 4321, or the next free one. */
  port?: number | undefined;
  /** Begins and ends with a slash; default: `/`. */
  basePath?: string;
}

export interface RunningSite {
  /** With the base path: `http://localhost:4321/archive/`. */
  address: string;
  close(): Promise<void>;
}

const firstPort = 4321;
const lastPort = firstPort + 50;

/**
 * Serves OUT_DIR as a static host does. A file is opened once for each response, so a publication in the meantime never
 * mixes old and new bytes in one response. Throws `UsageError` if the port is taken.
 */
export async function serveSite(
  outDir: string,
  { host, port, basePath = '/' }: ServeOptions = {},
): Promise<RunningSite> {
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    answer(outDir, basePath, request, response).catch(() => response.destroy());
  };
  const { servers, port: bound } = await listen(listener, host, port);
  const name = host === undefined ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return {
    address: `http://${name}:${bound}${basePath}`,
    async close() {
      await Promise.all(servers.map(stop));
    },
  };
}

async function answer(
  outDir: string,
  basePath: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = '', url = '' } = request;
  response.setHeaders(
    new Headers({ 'X-Content-Type-Options': 'nosniff', ...speculationHeaders(basePath) }),
  );
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const asked = readRequest(url, basePath);
  if ('redirect' in asked) {
    response.writeHead(301, { Location: asked.redirect }).end();
    return;
  }
  const found = asked.file === undefined ? undefined : await openFile(outDir, asked.file);
  if (found) return send(found, 200, request, response);
  if (asked.slashed !== undefined) {
    const page = await openFile(outDir, `${asked.file ?? ''}/index.html`);
    if (page) {
      await page.handle.close();
      response.writeHead(301, { Location: asked.slashed }).end();
      return;
    }
  }
  const notFound = await openFile(outDir, siteFiles.notFound);
  if (notFound) return send(notFound, 404, request, response);
  response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
}

/** What the system says of an address at which there is no file. */
const nowhere = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ELOOP'];

interface OpenFile {
  handle: FileHandle;
  type: string;
  size: number;
  modified: Date;
  etag: string;
}

async function openFile(outDir: string, file: string): Promise<OpenFile | undefined> {
  let handle;
  try {
    handle = await open(path.join(outDir, file), 'r');
    const stats = await handle.stat();
    if (stats.isFile()) {
      const { size, mtime, ino } = stats;
      const type = mediaTypeOf(file);
      const etag = `"${[ino, size, mtime.getTime()].map((part) => part.toString(36)).join('-')}"`;
      return { handle, type, size, modified: mtime, etag };
    }
  } catch (error) {
    if (!nowhere.includes(codeOf(error))) throw error;
  }
  await handle?.close();
  return undefined;
}

async function send(
  { handle, type, size, modified, etag }: OpenFile,
  status: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isCompressed = size > 0 && isSentCompressed(type, request.headers['accept-encoding']);
  try {
    response.setHeaders(
      new Map([
        ['ETag', etag],
        ['Last-Modified', modified.toUTCString()],
        ['Cache-Control', 'no-cache'],
      ]),
    );
    if (status === 200 && isKnown(request, etag, modified)) {
      response.writeHead(304).end();
      return;
    }
    response.writeHead(status, {
      'Content-Type': type,
      Vary: 'Accept-Encoding',
      ...(isCompressed ? { 'Content-Encoding': 'gzip' } : { 'Content-Length': size }),
    });
    if (request.method === 'HEAD' || size === 0) response.end();
    else {
      const bytes = handle.createReadStream({ autoClose: false, end: size - 1 });
      await (isCompressed ? pipeline(bytes, createGzip(), response) : pipeline(bytes, response));
    }
  } finally {
    await handle.close();
  }
}

/** Whether the browser's copy is still current: https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2 */
function isKnown({ headers }: IncomingMessage, etag: string, modified: Date): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) {
    return tags.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return Math.floor(modified.getTime() / 1000) * 1000 <= since;
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

async function listen(listener: Listener, host: string | undefined, port: number | undefined) {
  // Browsers may use either address for "localhost", so no other program may answer at the other one.
  const hosts = host === undefined ? ['127.0.0.1', '::1'] : [host];
  for (let candidate = port ?? firstPort; ; candidate++) {
    const servers = await listenAt(listener, hosts, candidate);
    if (servers) return servers;
    if (port !== undefined) throw new UsageError(`port ${port} is taken; choose another`);
    if (candidate >= lastPort) {
      throw new UsageError(
        `the ports from ${firstPort} to ${lastPort} are taken; choose one with --port`,
      );
    }
  }
}

/** Listens at one port on all hosts; undefined if the port is taken. Without IPv6, only IPv4 is used. */
async function listenAt(listener: Listener, hosts: readonly string[], port: number) {
  const servers: Server[] = [];
  let bound = port;
  for (const host of hosts) {
    const server = createServer(listener);
    const failure = await new Promise<Error | undefined>((resolve) => {
      server.once('error', resolve);
      server.listen(bound, host, () => resolve(undefined));
    });
    if (!failure) {
      servers.push(server);
      const address = server.address();
      if (address && typeof address === 'object') bound = address.port;
    } else if (codeOf(failure) === 'EADDRINUSE') {
      await Promise.all(servers.map(stop));
      return undefined;
    } else if (servers.length === 0) {
      throw failure;
    }
  }
  return { servers, port: bound };
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
