import type { Archive } from '../../archive/archive.ts';
import { frontPath, standingPath } from '../addresses.ts';
import { editionOf } from '../edition.ts';
import type { BaseRoute, PageKind } from '../kind.ts';
import { homeLink } from '../links.ts';
import { pageOf, type PageBase } from '../page.ts';

export interface StandingRoute extends BaseRoute {
  kind: 'standing';
  slug: string;
}

export interface StandingView extends PageBase {
  kind: 'standing';
  title: string;
  standfirst?: string;
  body: { file: string; lang: string };
}

/** A page that is not an article, linked in the footer. */
export const standingPage: PageKind<StandingRoute, StandingView> = {
  name: 'standing',
  component: 'StandingPage',
  schema: { type: 'WebPage' },
  routes: ({ site, pages }) =>
    [...pages].flatMap(([slug, editions]) =>
      Object.keys(editions).map((lang): StandingRoute => ({
        kind: 'standing',
        lang,
        slug,
        path: standingPath(site, lang, slug),
      })),
    ),
  trail: (edition) => [homeLink(edition)],
  view: standingView,
  reads: ({ pages }, { lang, slug }, digests) => {
    const editions = pages.get(slug) ?? {};
    const page = editions[lang];
    return { page: page ? digests.page(page) : '', editions: Object.keys(editions).join(' ') };
  },
  lastDay: () => undefined,
  editions: ({ site, pages }, { slug }) => {
    const langs = Object.keys(pages.get(slug) ?? {});
    return {
      paths: Object.fromEntries(langs.map((lang) => [lang, standingPath(site, lang, slug)])),
      original: langs[0] ?? site.editions[0],
      nearest: (lang) => frontPath(site, lang),
    };
  },
};

function standingView(archive: Archive, route: StandingRoute): StandingView {
  const edition = editionOf(archive, route.lang);
  const page = archive.pages.get(route.slug)?.[route.lang];
  if (!page) throw new Error(`There is no page "${route.slug}" in "${route.lang}"`);
  const { title, summary, file, lang } = page;
  return {
    kind: 'standing',
    ...pageOf(edition, { kind: standingPage, route }, title, { description: summary ?? title }),
    title,
    ...(summary ? { standfirst: summary } : {}),
    body: { file, lang },
  };
}
