import type { Archive } from '../../archive/archive.ts';
import { facetKinds } from '../../archive/names/facet-kinds.ts';
import { kindOf, type Route } from '../../views/kinds.ts';
import { listRoutes } from '../../views/routes.ts';

/** How many addresses a part may have. With editions and pictures that is well below the limit of 50 MB. */
const maxAddresses = 25_000;

/** A part of the sitemap. */
export interface SitemapPart {
  /** `sitemap-2021.xml` */
  file: string;
  /** The year or month of its articles. */
  time?: string;
  routes: readonly Route[];
}

/**
 * Splits the pages by year, so that the parts of past years stay the same, and a year that is too large by month. Pages
 * without a year have their own parts.
 */
export function sitemapParts(archive: Archive, limit = maxAddresses): SitemapPart[] {
  const { byKey } = archive;
  const isListed = (route: Route): boolean => {
    if (route.kind === 'redirect') return false;
    if (route.kind !== 'article') return !kindOf(route).isEmpty?.(archive, route);
    return byKey.get(route.key)?.editions[route.lang]?.status === 'published';
  };
  const timeOf = (route: Route) => kindOf(route).period?.(archive, route);
  const groups = Map.groupBy(listRoutes(archive).filter(isListed), (route) =>
    route.kind === 'facet'
      ? facetKinds[route.facetKind].segment
      : (timeOf(route)?.slice(0, 4) ?? 'pages'),
  );
  const cut = [...groups].flatMap(([name, routes]) =>
    routes.length > limit && /^\d{4}$/.test(name)
      ? // By month, or by year if the page has only that.
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

function chunk<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_none, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
