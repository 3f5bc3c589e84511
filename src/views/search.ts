import type { Archive } from '../archive/archive.ts';
import { isolateForeign } from '../i18n/isolate.ts';
import { fillIn } from '../i18n/plural.ts';
import { editionOf } from './edition.ts';
import { pageOf } from './page.ts';
import { searchEntryPath, withBase, type RouteOf } from './routes.ts';
import type { SearchView } from './view.ts';

/** Nothing in it changes with the archive: what there is comes from the entry. */
export function searchView(archive: Archive, route: RouteOf<'search'>): SearchView {
  const edition = editionOf(archive, route.lang);
  const { site, lang, locale, words } = edition;
  const { title, description } = words.search;
  const page = pageOf(edition, route, title, {
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
