import type { Edition } from './edition.ts';
import { frameOf } from './frame.ts';
import { headOf } from './head.ts';
import { withBase, type Route } from './routes.ts';
import { trailOf } from './trail.ts';
import type { Frame, Head, Link } from './view.ts';

/** What every page has besides its own content. */
export function pageOf(
  edition: Edition,
  route: Route,
  title: string,
  head: Parameters<typeof headOf>[3],
): { href: string; frame: Frame; head: Head; trail: Link[] } {
  return {
    href: withBase(edition.site, route.path),
    frame: frameOf(edition, route),
    head: headOf(edition, route, title, head),
    trail: trailOf(edition, route),
  };
}
