import type { Archive } from '../archive/archive.ts';
import type { Site } from '../archive/site.ts';
import { absolute, frontPath } from './addresses.ts';
import type { BaseRoute, Place } from './kind.ts';

/** The same address in another edition. */
function sameIn(site: Site, route: BaseRoute, lang: string): string {
  return frontPath(site, lang) + route.path.slice(frontPath(site, route.lang).length);
}

/** All editions of a page by their absolute addresses, `x-default` last; none where there is only one. */
export function alternatesOf(
  archive: Archive,
  { kind, route }: Place,
): { hreflang: string; href: string }[] {
  const { site } = archive;
  const [first] = site.editions;
  const own = kind.editions?.(archive, route);
  const pages = site.editions.flatMap((hreflang) => {
    const path = own ? own.paths[hreflang] : sameIn(site, route, hreflang);
    return path === undefined ? [] : [{ hreflang, href: absolute(site, path) }];
  });
  const lang = own && own.paths[first] === undefined ? own.original : first;
  const spare = pages.find(({ hreflang }) => hreflang === lang);
  return pages.length > 1 && spare ? [...pages, { hreflang: 'x-default', href: spare.href }] : [];
}

/** By language, the path of the same page in another edition, or of what comes nearest to it there. */
export function nearestIn(archive: Archive, { kind, route }: Place): (lang: string) => string {
  const own = kind.editions?.(archive, route);
  return (lang) =>
    own ? (own.paths[lang] ?? own.nearest(lang)) : sameIn(archive.site, route, lang);
}
