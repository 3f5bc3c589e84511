import { kindOfAddress } from '../../article/body/addresses.ts';
import type { Archive } from '../../archive/archive.ts';
import { pageFile, type Route } from '../../views/routes.ts';
import { followAddress } from './site-address.ts';

/** A site that is to be, of which some pages stay as they are. */
export interface KeptPages {
  archive: Archive;
  /** The pages that stay. */
  kept: Iterable<Route>;
  /** All files that the site will have. */
  files: ReadonlySet<string>;
  /** Those of them that are new. */
  made: ReadonlySet<string>;
}

/**
 * The pages that stay and whose text links to what is gone, or to a place within a page that was made
 * again: an article's text does not change when what it links to does, and yet it has to be checked. The links
 * of the pages' frames need no look, for what they show is in the fingerprints.
 */
export function findStaleLinks({ archive, kept, files, made }: KeptPages): string[] {
  const { url, base } = archive.site;
  const { host } = new URL(url);
  const isOwn = (href: string) =>
    href.includes(host) || (!/^https?:/.test(href) && kindOfAddress(href) === 'site');
  // As bodies are rendered: from the site's root means below its base.
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
