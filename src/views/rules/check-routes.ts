import type { Problem } from '../../problem/problem.ts';
import type { Position } from '../../text/lines.ts';
import type { Archive } from '../../archive/archive.ts';
import { aliasPath } from '../../archive/redirects.ts';
import { foldCase } from '../../text/fold.ts';
import { windowsNameIn } from '../../text/site-path.ts';
import type { Route, RouteOf } from '../kinds.ts';
import { listRoutes } from '../routes.ts';
import { isReservedName } from './reserved-name.ts';

/**
 * No two pages share an address: an article's alias that is somebody's live address, a standing page
 * that is named like a part of the archive.
 */
export function checkRoutes(
  archive: Archive,
  locate: (file: string, field: readonly PropertyKey[]) => Position,
): Problem[] {
  const problems: Problem[] = [];
  const live = new Map<string, Route>();
  const routes = listRoutes(archive);
  for (const route of routes) {
    const isOfArticle = route.kind === 'redirect' && route.to === undefined;
    if (isOfArticle || route.kind === 'standing') continue;
    live.set(route.path, route);
  }
  for (const route of routes) {
    if (route.kind !== 'standing') continue;
    const page = archive.pages.get(route.slug)?.[route.lang];
    // Reserved also while nothing lives there: the page's address is to last.
    const isReserved = isReservedName(route.slug, archive.site.editions);
    if (page && (isReserved || live.has(route.path))) {
      problems.push({
        file: page.file,
        ...locate(page.file, ['slug']),
        severity: 'error',
        message: `the address ${route.path} belongs to a part of the archive`,
        hint: 'rename the file or give it another slug',
        rule: 'one-address',
      });
    } else live.set(route.path, route);
  }
  // Editions' codes alone have capitals.
  const isNeeded = archive.redirects.size > 0;
  const folded = new Map(isNeeded ? [...live].map(([path, route]) => [foldCase(path), route]) : []);
  for (const [path, { story, lang }] of archive.redirects) {
    const owner = folded.get(foldCase(path));
    const article = story.editions[lang];
    if (!owner || !article) continue;
    const index = article.aliases.findIndex((alias) => aliasPath(alias) === path);
    const whose =
      owner.kind === 'article'
        ? archive.byKey.get(owner.key)?.editions[owner.lang]?.file
        : undefined;
    problems.push({
      file: article.file,
      ...locate(article.file, ['aliases', index]),
      severity: 'error',
      field: 'aliases',
      message: `aliases: ${path} is ${owner.path === path ? '' : 'on some systems '}a live address${whose ? `, that of ${whose}` : ` (${owner.kind})`}`,
      hint: 'an alias is an address that this article had before: delete it',
      rule: 'alias-in-use',
    });
  }
  problems.push(...windowsNames(archive, routes, locate));
  return problems;
}

/** Addresses that cannot be folders on Windows: whoever takes a copy of the site there loses their pages. */
function windowsNames(
  archive: Archive,
  routes: readonly Route[],
  locate: (file: string, field: readonly PropertyKey[]) => Position,
): Problem[] {
  return routes.flatMap((route): Problem[] => {
    const name = windowsNameIn(route.path);
    const place = name === undefined ? undefined : placeOf(archive, route);
    if (name === undefined || !place) return [];
    return [
      {
        file: place.file,
        ...locate(place.file, place.field),
        severity: 'warning',
        field: String(place.field[0]),
        message: `the address ${route.path} cannot be a folder on Windows, because of its part "${name}"`,
        hint: 'choose another if copies of the site are to be kept there',
        rule: 'windows-name',
      },
    ];
  });
}

function placeOf(archive: Archive, route: Route) {
  if (route.kind === 'standing') {
    const page = archive.pages.get(route.slug)?.[route.lang];
    return page && { file: page.file, field: ['slug'] };
  }
  if (route.kind === 'article') {
    const article = archive.byKey.get(route.key)?.editions[route.lang];
    return article && { file: article.file, field: ['slug'] };
  }
  return route.kind === 'redirect' && !route.to ? aliasAt(archive, route) : undefined;
}

function aliasAt({ redirects }: Archive, { path, lang }: RouteOf<'redirect'>) {
  const article = redirects.get(path)?.story.editions[lang];
  const index = article?.aliases.findIndex((alias) => aliasPath(alias) === path);
  return article && { file: article.file, field: ['aliases', index ?? 0] };
}
