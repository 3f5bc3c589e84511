import type { Archive } from '../archive/archive.ts';
import { editionOf } from './edition.ts';
import { pageOf } from './page.ts';
import type { RouteOf } from './routes.ts';
import type { StandingView } from './view.ts';

export function standingView(archive: Archive, route: RouteOf<'standing'>): StandingView {
  const edition = editionOf(archive, route.lang);
  const page = archive.pages.get(route.slug)?.[route.lang];
  if (!page) throw new Error(`There is no page "${route.slug}" in "${route.lang}"`);
  const { title, summary, file, lang } = page;
  return {
    kind: 'standing',
    ...pageOf(edition, route, title, { description: summary ?? title }),
    title,
    ...(summary ? { standfirst: summary } : {}),
    body: { file, lang },
  };
}
