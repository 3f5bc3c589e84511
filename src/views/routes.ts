import type { Archive } from '../archive/archive.ts';
import { kinds, type Route } from './kinds.ts';

const listed = new WeakMap<Archive, readonly Route[]>();

/** All pages of all editions, ordered by address; made once for an archive. */
export function listRoutes(archive: Archive): readonly Route[] {
  const routes = listed.get(archive) ?? makeRoutes(archive);
  listed.set(archive, routes);
  return routes;
}

function makeRoutes(archive: Archive): Route[] {
  const routes = kinds.flatMap((kind): readonly Route[] => kind.routes(archive));
  return routes.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
