import type { Archive } from '../archive/archive.ts';
import { kindOf, type KindView, type Route } from './kinds.ts';

/** Everything that the page at a route shows. */
export function viewOf(archive: Archive, route: Route): KindView {
  return kindOf(route).view(archive, route);
}
