import type { Archive } from '../../archive/archive.ts';
import { isolateForeign } from '../../i18n/isolate.ts';
import { fillIn } from '../../i18n/plural.ts';
import { searchEntryPath, searchPath, withBase } from '../addresses.ts';
import { editionOf } from '../edition.ts';
import type { BaseRoute, PageKind } from '../kind.ts';
import { homeLink, type Link } from '../links.ts';
import { pageOf, type PageBase } from '../page.ts';

export interface SearchRoute extends BaseRoute {
  kind: 'search';
}

export interface SearchView extends PageBase {
  kind: 'search';
  title: string;
  /** Static JSON that says where the index is and what it holds: `/search/en/entry.json`, with the base. */
  entry: string;
  /** What its script writes numbers and dates for. */
  locale: string;
  /** Offered without script: dates, topics, sources. */
  ways: Link[];
}

/** The search page. Nothing in it changes with the archive: what there is comes from the entry. */
export const searchPage: PageKind<SearchRoute, SearchView> = {
  name: 'search',
  component: 'SearchPage',
  schema: { type: 'SearchResultsPage' },
  routes: ({ site }) =>
    site.editions.map((lang) => ({ kind: 'search', lang, path: searchPath(site, lang) })),
  trail: (edition) => [homeLink(edition)],
  view: searchView,
  reads: () => ({}),
  lastDay: () => undefined,
};

function searchView(archive: Archive, route: SearchRoute): SearchView {
  const edition = editionOf(archive, route.lang);
  const { site, lang, locale, words } = edition;
  const { title, description } = words.search;
  const page = pageOf(edition, { kind: searchPage, route }, title, {
    description: fillIn(description, { site: isolateForeign(site.name[lang] ?? '', lang) }),
  });
  return {
    kind: 'search',
    ...page,
    title,
    entry: withBase(site, searchEntryPath(lang)),
    locale,
    ways: page.frame.ways.map(({ href, text }) => ({ href, text })),
  };
}
