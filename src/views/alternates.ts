import type { Archive } from '../archive/archive.ts';
import {
  absolute,
  articlePath,
  frontPath,
  periodPath,
  standingPath,
  type Route,
} from './routes.ts';

/** The same page in another edition; undefined where it does not exist there. */
function sameIn(archive: Archive, route: Route, lang: string): string | undefined {
  const { site } = archive;
  if (route.kind === 'article') {
    const article = archive.byKey.get(route.key)?.editions[lang];
    return article && articlePath(site, article);
  }
  if (route.kind === 'standing') {
    return archive.pages.get(route.slug)?.[lang] && standingPath(site, lang, route.slug);
  }
  if (route.kind === 'redirect') return undefined;
  return frontPath(site, lang) + route.path.slice(frontPath(site, route.lang).length);
}

/** All editions of a page by their absolute addresses, `x-default` last; none where there is only one. */
export function alternatesOf(archive: Archive, route: Route): { hreflang: string; href: string }[] {
  const { site } = archive;
  const pages = site.editions.flatMap((hreflang) => {
    const path = sameIn(archive, route, hreflang);
    return path === undefined ? [] : [{ hreflang, href: absolute(site, path) }];
  });
  const spare = pages.find(({ hreflang }) => hreflang === defaultLang(archive, route));
  return pages.length > 1 && spare ? [...pages, { hreflang: 'x-default', href: spare.href }] : [];
}

/** The same page in another edition, or what comes nearest to it there. */
export function nearestIn(archive: Archive, route: Route, lang: string): string {
  const same = sameIn(archive, route, lang);
  if (same !== undefined) return same;
  const story = route.kind === 'article' ? archive.byKey.get(route.key) : undefined;
  return story ? periodPath(archive.site, lang, story.period) : frontPath(archive.site, lang);
}

/** The language that readers of any other get: the first edition's, else the original's. */
function defaultLang(archive: Archive, route: Route): string {
  const [first] = archive.site.editions;
  if (sameIn(archive, route, first) !== undefined) return first;
  if (route.kind === 'article') return archive.byKey.get(route.key)?.original.lang ?? first;
  if (route.kind === 'standing') {
    return Object.keys(archive.pages.get(route.slug) ?? {})[0] ?? first;
  }
  return first;
}
