import type { Archive } from '../archive/archive.ts';
import { dirOf } from '../i18n/words.ts';
import {
  absolute,
  articlePath,
  facetPath,
  facetYearPath,
  withBase,
  type RouteOf,
} from './routes.ts';
import type { RedirectView } from './view.ts';

/** An earlier address of an article, or of a facet by the id that it had. */
export function redirectView(archive: Archive, route: RouteOf<'redirect'>): RedirectView {
  const { site } = archive;
  const { lang, title, path } = route.to ? facetAt(archive, route) : articleAt(archive, route);
  return {
    kind: 'redirect',
    href: withBase(site, route.path),
    lang,
    dir: dirOf(lang),
    title,
    to: withBase(site, path),
    canonical: absolute(site, path),
  };
}

interface Target {
  lang: string;
  title: string;
  path: string;
}

function articleAt({ site, redirects }: Archive, route: RouteOf<'redirect'>): Target {
  const target = redirects.get(route.path);
  const article = target?.story.editions[target.lang];
  if (!article) throw new Error(`Nothing has moved from ${route.path}`);
  return { lang: article.lang, title: article.title, path: articlePath(site, article) };
}

function facetAt({ site, facets }: Archive, { to, lang, path }: RouteOf<'redirect'>): Target {
  const label = to && facets[to.facetKind].get(to.id)?.labels[lang];
  if (!label) throw new Error(`Nothing has moved from ${path}`);
  const { facetKind, id, year } = to;
  return {
    lang: label.lang,
    title: label.text,
    path:
      year === undefined
        ? facetPath(site, lang, facetKind, id)
        : facetYearPath(site, lang, facetKind, id, year),
  };
}
