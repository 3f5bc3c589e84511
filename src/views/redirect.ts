import type { Archive } from '../archive/archive.ts';
import { dirOf } from '../i18n/words.ts';
import { absolute, articlePath, withBase, type RouteOf } from './routes.ts';
import type { RedirectView } from './view.ts';

/** An earlier address of an article. */
export function redirectView(archive: Archive, route: RouteOf<'redirect'>): RedirectView {
  const target = archive.redirects.get(route.path);
  const article = target?.story.editions[target.lang];
  if (!article) throw new Error(`Nothing has moved from ${route.path}`);
  const { site } = archive;
  const path = articlePath(site, article);
  return {
    kind: 'redirect',
    href: withBase(site, route.path),
    lang: article.lang,
    dir: dirOf(article.lang),
    title: article.title,
    to: withBase(site, path),
    canonical: absolute(site, path),
  };
}
