import { sameIn, defaultLang } from './alternates.ts';
import type { Edition } from './edition.ts';
import { absolute, type Route } from './routes.ts';
import type { Head } from './view.ts';

type Own = Pick<Head, 'description'> & Partial<Omit<Head, 'canonical' | 'alternates'>>;

/** What a page says to machines. `title`: the page's own, to which the site's name is added; `own` stands over all. */
export function headOf(edition: Edition, route: Route, title: string, own: Own): Head {
  const { archive, site, lang } = edition;
  const name = site.name[lang] ?? '';
  const pages = site.editions.flatMap((hreflang) => {
    const path = sameIn(archive, route, hreflang);
    return path === undefined ? [] : [{ hreflang, href: absolute(site, path) }];
  });
  const spare = pages.find(({ hreflang }) => hreflang === defaultLang(archive, route));
  const alternates =
    pages.length > 1 && spare ? [...pages, { hreflang: 'x-default', href: spare.href }] : [];
  return {
    title: `${title} — ${name}`,
    canonical: absolute(site, route.path),
    alternates,
    type: 'website',
    tags: [],
    ...own,
  };
}
