import type { Archive } from '../archive/archive.ts';
import { kinds, type Route } from './kinds.ts';
import { oncePer } from '../archive/once-per.ts';

/** All pages of all editions, ordered by address; made once for an archive. */
export const listRoutes = oncePer((archive: Archive): readonly Route[] => {
  const routes = kinds.flatMap((kind): readonly Route[] => kind.routes(archive));
  return routes.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
});
