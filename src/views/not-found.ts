import type { Archive } from '../archive/archive.ts';
import { dirOf } from '../i18n/words.ts';
import { absolute, frontPath, searchPath, withBase } from './addresses.ts';
import { editionOf } from './edition.ts';
import { frameOf } from './frame.ts';
import { frontPlace } from './kinds/front.ts';
import { linkTo, type Link } from './links.ts';
import { pageOf, type PageBase } from './page.ts';
import { siteFiles } from '../archive/site-places.ts';

/** One page for all hosts: each edition's words; the page's script keeps the one that the address asks for. */
export interface NotFoundView extends PageBase {
  kind: 'not-found';
  base: string;
  editions: {
    lang: string;
    /** What its script writes dates for. */
    locale: string;
    dir: 'ltr' | 'rtl';
    prefix: string;
    home: Link;
    search: Link;
    ways: Link[];
  }[];
}

/** Hosts serve it for any address that has no page. */
const path = `/${siteFiles.notFound}`;

/** The page for all addresses that have none, in each edition's words. */
export function notFoundView(archive: Archive): NotFoundView {
  const { site } = archive;
  const edition = editionOf(archive, site.editions[0]);
  const { title, text } = edition.words.notFound;
  const page = pageOf(edition, frontPlace(site, edition.lang), title, {
    description: text,
    noindex: true,
  });
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
        ways: frameOf(own, frontPlace(site, lang)).ways.map(({ href, text }) => ({ href, text })),
      };
    }),
  };
}
