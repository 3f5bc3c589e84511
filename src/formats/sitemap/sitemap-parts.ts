import type { Archive } from '../../archive/archive.ts';
import { facetKinds } from '../../archive/names/facet-kinds.ts';
import { listsNothing } from '../../views/lists-nothing.ts';
import { listRoutes, type Route } from '../../views/routes.ts';

/** A part has at most so many addresses; with editions and pictures that is well below the limit of 50 MB. */
const maxAddresses = 25_000;

/** A part of the sitemap. */
export interface SitemapPart {
  /** `sitemap-2021.xml` */
  file: string;
  /** Of the year or month whose articles are in it. */
  time?: string;
  routes: readonly Route[];
}

/**
 * Cuts the pages into parts by year, so that those of old years stay as they are; a year that is too large by
 * month. What is of no year has parts of its own.
 */
export function sitemapParts(archive: Archive, limit = maxAddresses): SitemapPart[] {
  const { byKey } = archive;
  const isListed = (route: Route): boolean => {
    if (route.kind === 'redirect') return false;
    if (route.kind !== 'article') return !listsNothing(archive, route);
    return byKey.get(route.key)?.editions[route.lang]?.status === 'published';
  };
  const timeOf = (route: Route) => timeIn(archive, route);
  const groups = Map.groupBy(listRoutes(archive).filter(isListed), (route) =>
    route.kind === 'facet'
      ? facetKinds[route.facetKind].segment
      : (timeOf(route)?.slice(0, 4) ?? 'pages'),
  );
  const cut = [...groups].flatMap(([name, routes]) =>
    routes.length > limit && /^\d{4}$/.test(name)
      ? // By the month of a page, or the year of one that has only that.
        [...Map.groupBy(routes, (route) => timeOf(route)?.slice(0, 7) ?? '')]
      : [[name, routes] as const],
  );
  return cut
    .flatMap(([name, routes]) =>
      chunk(routes, limit).map((some, index) => ({
        file: `sitemap-${name}${index === 0 ? '' : `-part-${index + 1}`}.xml`,
        ...(/^\d/.test(name) ? { time: name } : {}),
        routes: some,
      })),
    )
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

function timeIn({ byKey }: Archive, route: Route): string | undefined {
  if (route.kind === 'article') return byKey.get(route.key)?.period;
  if ('day' in route) return route.day;
  if ('month' in route) return route.month;
  return 'year' in route ? route.year : undefined;
}

function chunk<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_none, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
