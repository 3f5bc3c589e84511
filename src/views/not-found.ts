import type { Archive } from '../archive/archive.ts';
import { dirOf } from '../i18n/words.ts';
import { editionOf } from './edition.ts';
import { frameOf } from './frame.ts';
import { linkTo } from './links.ts';
import { pageOf } from './page.ts';
import { absolute, frontPath, searchPath, withBase, type Route } from './routes.ts';
import type { NotFoundView } from './view.ts';

/** Hosts serve it for any address that has no page. */
const path = '/404.html';

/** The page for all addresses that have none, in each edition's words. */
export function notFoundView(archive: Archive): NotFoundView {
  const { site } = archive;
  const frontOf = (lang: string): Route => ({ kind: 'front', lang, path: frontPath(site, lang) });
  const edition = editionOf(archive, site.editions[0]);
  const { title, text } = edition.words.notFound;
  const page = pageOf(edition, frontOf(edition.lang), title, { description: text, noindex: true });
  return {
    kind: 'not-found',
    ...page,
    href: withBase(site, path),
    head: { ...page.head, canonical: absolute(site, path), alternates: [] },
    base: site.base,
    editions: site.editions.map((lang) => {
      const own = editionOf(archive, lang);
      const { locale, words } = own;
      return {
        lang,
        locale,
        dir: dirOf(lang),
        prefix: withBase(site, frontPath(site, lang)),
        home: linkTo(own, frontPath(site, lang), words.frame.home),
        search: linkTo(own, searchPath(site, lang), words.notFound.search),
        ways: frameOf(own, frontOf(lang)).ways.map(({ href, text }) => ({ href, text })),
      };
    }),
  };
}
