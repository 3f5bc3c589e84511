import { isolateForeign } from '../i18n/isolate.ts';
import { alternatesOf } from './alternates.ts';
import type { Edition } from './edition.ts';
import { listsNothing } from './lists-nothing.ts';
import { absolute, type Route } from './routes.ts';
import type { Head } from './view.ts';

type Own = Pick<Head, 'description'> & Partial<Omit<Head, 'canonical' | 'alternates'>>;

/** What a page says to machines. `title`: the page's own, to which the site's name is added; `own` overrides both. */
export function headOf(edition: Edition, route: Route, title: string, own: Own): Head {
  const { archive, site, lang } = edition;
  const name = site.name[lang] ?? '';
  return {
    title: `${title} — ${isolateForeign(name, lang)}`,
    canonical: absolute(site, route.path),
    alternates: alternatesOf(archive, route),
    type: 'website',
    tags: [],
    ...(listsNothing(archive, route) ? { noindex: true } : {}),
    ...own,
  };
}
