import type { Archive } from '../../archive/archive.ts';
import { alternatesOf } from '../../views/alternates.ts';
import { absolute } from '../../views/addresses.ts';
import { kindOf, type Route } from '../../views/kinds.ts';
import type { Sources } from '../output.ts';
import type { SitemapEntry } from './sitemap.ts';

/** A page for the sitemap, with the day when its text or what it lists last changed, not the day of the build. */
export function sitemapEntry(archive: Archive, route: Route, sources: Sources): SitemapEntry {
  const { site } = archive;
  const kind = kindOf(route);
  const lastmod = kind.lastDay(archive, route);
  return {
    loc: absolute(site, route.path),
    ...(lastmod === undefined ? {} : { lastmod }),
    alternates: alternatesOf(archive, { kind, route }),
    images: imagesOf(archive, route, sources),
  };
}

function imagesOf(archive: Archive, route: Route, sources: Sources): string[] {
  if (route.kind !== 'article') return [];
  const article = archive.byKey.get(route.key)?.editions[route.lang];
  if (!article) return [];
  const folder = article.file.slice(0, article.file.lastIndexOf('/') + 1);
  const files = [
    ...(article.photo?.src === undefined ? [] : [article.photo.src]),
    ...article.pictures.map(({ src }) => folder + src),
  ];
  return [...new Set(files)].map(
    (file) => new URL(sources.picture(file).src, archive.site.url).href,
  );
}
