import type { Archive } from '../../src/archive/archive.ts';
import { listRoutes } from '../../src/views/routes.ts';
import { viewOf } from '../../src/views/view-of.ts';
import type { PageView, View } from '../../src/views/kinds.ts';

/** The view of the page at an address, which has to be of this kind. */
export function viewAt<K extends PageView['kind']>(
  archive: Archive,
  kind: K,
  path: string,
): View<K> {
  const route = listRoutes(archive).find((one) => one.path === path);
  if (!route) throw new Error(`Nothing lies at ${path}`);
  const view = viewOf(archive, route);
  if (view.kind !== kind) throw new Error(`${path} is a ${view.kind}`);
  return view as View<K>;
}
