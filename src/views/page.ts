import { withBase } from './addresses.ts';
import type { Edition } from './edition.ts';
import { frameOf, type Frame } from './frame.ts';
import { headOf, type Head } from './head.ts';
import type { Place } from './kind.ts';
import type { Link } from './links.ts';

/** What the view of every page has, except redirects. */
export interface PageBase {
  /** The page's own path, with base: `/ru/2021/08/26/x/`. */
  href: string;
  frame: Frame;
  head: Head;
  /** From the archive's home down to the page above this one. */
  trail: Link[];
}

/** What every page has besides its own content. */
export function pageOf(
  edition: Edition,
  place: Place,
  title: string,
  head: Parameters<typeof headOf>[3],
): PageBase {
  const { kind, route } = place;
  return {
    href: withBase(edition.site, route.path),
    frame: frameOf(edition, place),
    head: headOf(edition, place, title, head),
    trail: kind.trail(edition, route),
  };
}
