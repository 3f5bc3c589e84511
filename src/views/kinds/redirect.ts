import type { Archive, Facet } from '../../archive/archive.ts';
import { dirOf } from '../../i18n/words.ts';
import { facetKindNames, type FacetKind } from '../../archive/names/facet-kinds.ts';
import { aliasPath } from '../../archive/redirects.ts';
import { isSlug } from '../../text/slug.ts';
import { absolute, articlePath, facetPath, facetYearPath, withBase } from '../addresses.ts';
import { digest } from '../digests.ts';
import { facetOf, facetYears } from '../facet-years.ts';
import type { BaseRoute, PageKind } from '../kind.ts';
import { homeLink } from '../links.ts';

export interface RedirectRoute extends BaseRoute {
  kind: 'redirect';
  /** The facet that had this address before. Absent: an article had it, and `archive.redirects` says which. */
  to?: { facetKind: FacetKind; id: string; year?: string };
}

/** An address that moved: a link, and a refresh for browsers. */
export interface RedirectView {
  kind: 'redirect';
  href: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  title: string;
  to: string;
  canonical: string;
}

/** An earlier address of an article, or of a facet: one that its vocabulary names, or that it had by another id. */
export const redirectPage: PageKind<RedirectRoute, RedirectView> = {
  name: 'redirect',
  component: 'RedirectPage',
  schema: undefined,
  routes: (archive) => [
    ...[...archive.redirects].map(([path, { lang }]): RedirectRoute => ({
      kind: 'redirect',
      lang,
      path,
    })),
    ...facetKindNames.flatMap((kind) =>
      [...archive.facets[kind].values()].flatMap((facet) => facetRedirects(archive, facet)),
    ),
  ],
  trail: (edition) => [homeLink(edition)],
  view: redirectView,
  reads: (archive, { path, lang, to }) => {
    if (to) {
      const { labels } = facetOf(archive, to.facetKind, to.id);
      return { target: digest([to.id, labels[lang]]) };
    }
    const target = archive.redirects.get(path);
    const { title, period, slug } = target?.story.editions[target.lang] ?? {};
    return { target: digest([target?.lang, title, period, slug]) };
  },
  lastDay: () => undefined,
};

/** Aliases that an address could end in: renaming an entry keeps its old id among them. */
export function earlierIds({ facets }: Archive, { kind, aliases }: Facet): string[] {
  return aliases.filter((alias) => isSlug(alias) && !facets[kind].has(alias));
}

/** The pages at which a facet and its years were before, in all editions. */
function facetRedirects(archive: Archive, facet: Facet): RedirectRoute[] {
  const { site } = archive;
  const { kind: facetKind, id } = facet;
  const years = facetYears(archive, facet);
  const written = facet.addresses.map((address): RedirectRoute => ({
    kind: 'redirect',
    lang: site.editions[0],
    path: aliasPath(address),
    to: { facetKind, id },
  }));
  const renamed = earlierIds(archive, facet).flatMap((old) =>
    site.editions.flatMap((lang): RedirectRoute[] => [
      {
        kind: 'redirect',
        lang,
        path: facetPath(site, lang, facetKind, old),
        to: { facetKind, id },
      },
      ...years.map((year): RedirectRoute => ({
        kind: 'redirect',
        lang,
        path: facetYearPath(site, lang, { kind: facetKind, id: old }, year),
        to: { facetKind, id, year },
      })),
    ]),
  );
  return [...written, ...renamed];
}

function redirectView(archive: Archive, route: RedirectRoute): RedirectView {
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

function articleAt({ site, redirects }: Archive, route: RedirectRoute): Target {
  const target = redirects.get(route.path);
  const article = target?.story.editions[target.lang];
  if (!article) throw new Error(`Nothing has moved from ${route.path}`);
  return { lang: article.lang, title: article.title, path: articlePath(site, article) };
}

function facetAt({ site, facets }: Archive, { to, lang, path }: RedirectRoute): Target {
  const label = to && facets[to.facetKind].get(to.id)?.labels[lang];
  if (!label) throw new Error(`Nothing has moved from ${path}`);
  const { facetKind, id, year } = to;
  return {
    lang: label.lang,
    title: label.text,
    path:
      year === undefined
        ? facetPath(site, lang, facetKind, id)
        : facetYearPath(site, lang, { kind: facetKind, id }, year),
  };
}
