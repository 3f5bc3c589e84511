import { kindOfAddress } from '../../article/body/addresses.ts';
import type { Archive } from '../../archive/archive.ts';
import { pageFile } from '../../views/addresses.ts';
import type { Route } from '../../views/kinds.ts';
import { followAddress } from './site-address.ts';

/** The site as it will be, of which some pages are not rendered again. */
export interface KeptPages {
  archive: Archive;
  /** The pages that are not rendered again. */
  kept: Iterable<Route>;
  /** All files that the site will have. */
  files: ReadonlySet<string>;
  /** Those files that are new. */
  made: ReadonlySet<string>;
}

/**
 * The pages that are not rendered again but whose text links to something that is gone, or to a place within a page
 * that was rendered again. An article's file does not change when the target of its link does, so these have to be
 * checked. Links in the frames of pages need no check, because fingerprints cover them.
 */
export function findStaleLinks({ archive, kept, files, made }: KeptPages): string[] {
  const { url, base } = archive.site;
  const { host } = new URL(url);
  const isOwn = (href: string) =>
    href.includes(host) || (!/^https?:/.test(href) && kindOfAddress(href) === 'site');
  // As in rendered bodies: from the root means from the site's base.
  const place = (href: string) =>
    kindOfAddress(href) === 'site' ? base + href.replace(/^[/\\]/, '') : href;
  const pages: string[] = [];
  for (const route of kept) {
    const links = linksOf(archive, route);
    if (!links) continue;
    const page = pageFile(route.path);
    const isStale = links.filter(isOwn).some((href) => {
      const target = followAddress(place(href), page, url, files);
      if (target.kind === 'wrong') return true;
      return target.kind === 'page' && target.fragment !== '' && made.has(target.file);
    });
    if (isStale) pages.push(page);
  }
  return pages;
}

function linksOf(archive: Archive, route: Route): readonly string[] | undefined {
  if (route.kind === 'article') return archive.byKey.get(route.key)?.editions[route.lang]?.links;
  if (route.kind === 'standing') return archive.pages.get(route.slug)?.[route.lang]?.links;
  return undefined;
}
