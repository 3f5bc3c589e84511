import { readFileSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Archive } from '../../src/archive/archive.ts';
import { createSlot } from '../../src/site/render/page-slot.ts';
import { buildSearch } from '../../src/site/index/index-search.ts';
import { startRenderer } from '../../src/site/render/renderer.ts';
import { root } from '../../src/system/root.ts';
import { makeWorkFolder } from '../../src/system/folders.ts';
import type { Caps } from '../../src/search/bundles.ts';
import type { TextOf } from '../../src/search/records.ts';
import { listRoutes } from '../../src/views/routes.ts';

/** The search page of an archive with its index and nothing else, served as static hosts do. */
export interface SearchSite {
  /** Without a slash at its end. */
  origin: string;
  /** Puts the index of another archive in the place of the one that is served, as a deployment does. */
  deploy(archive: Archive, textOf: TextOf): Promise<void>;
  /** What was sent since the last call: by path, with its headers. Fonts, styles and pages are not in it. */
  takeSent(): ReadonlyMap<string, number>;
  close(): Promise<void>;
}

export async function openSearchSite(
  archive: Archive,
  textOf: TextOf,
  caps: Caps,
): Promise<SearchSite> {
  const work = await makeWorkFolder(path.join(root, '.cache'));
  const folder = path.join(work, 'site');
  const nothing = () => ({ html: '', text: '' });
  const routes = listRoutes(archive).filter(({ kind }) => kind === 'search');
  const renderer = startRenderer(archive.site, { work });
  const paths = routes.map(({ path }) => path);
  const slot = createSlot(archive, routes, nothing, () => undefined);
  await renderer.render(paths, slot, folder).finally(() => renderer.stop());
  const deploy = async (now: Archive, texts: TextOf) => {
    // Made apart: a publication leaves no moment without an index.
    const next = path.join(work, 'next');
    await buildSearch(now, texts, next, { caps });
    await rm(path.join(folder, 'pagefind'), { recursive: true, force: true });
    await rename(path.join(next, 'pagefind'), path.join(folder, 'pagefind'));
    await cp(path.join(next, 'search'), path.join(folder, 'search'), { recursive: true });
    await rm(next, { recursive: true });
  };
  await deploy(archive, textOf);

  let sent = new Map<string, number>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const before = request.socket.bytesWritten;
    send(folder, pathname, response);
    response.on('finish', () => {
      const bytes = request.socket.bytesWritten - before;
      if (/\.(?:js|json)$|^\/pagefind\//.test(pathname)) sent.set(pathname, bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    deploy,
    takeSent() {
      const taken = sent;
      sent = new Map();
      return taken;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await rm(work, { recursive: true, force: true });
    },
  };
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** Texts are compressed, and all may be kept for ten minutes, as static hosts have it. */
function send(folder: string, pathname: string, response: ServerResponse): void {
  const file = path.join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  const type = types[path.extname(file)];
  let content: Buffer;
  try {
    content = readFileSync(file);
  } catch {
    response.writeHead(404).end();
    return;
  }
  response.setHeader('Cache-Control', 'max-age=600');
  if (!type) response.end(content);
  else
    response
      .setHeader('Content-Type', type)
      .setHeader('Content-Encoding', 'gzip')
      .end(gzipSync(content));
}
