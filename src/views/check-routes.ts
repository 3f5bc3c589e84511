import type { Position, Problem } from '../article/problem.ts';
import type { Archive } from '../archive/archive.ts';
import { aliasPath } from '../archive/redirects.ts';
import { listRoutes, reservedSegments, type Route } from './routes.ts';

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
    const isReserved =
      [...reservedSegments, ...archive.site.editions].includes(route.slug) ||
      /^\d{4}$/.test(route.slug);
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
  for (const [path, { story, lang }] of archive.redirects) {
    const owner = live.get(path);
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
      message: `aliases: ${path} is a live address${whose ? `, that of ${whose}` : ` (${owner.kind})`}`,
      hint: 'an alias is an address that this article had before: delete it',
      rule: 'alias-in-use',
    });
  }
  return problems;
}
