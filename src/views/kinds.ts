import type { PageKind } from './kind.ts';
import { articlePage } from './kinds/article.ts';
import { dataPage } from './kinds/data.ts';
import { datesPage } from './kinds/dates.ts';
import { dayPage } from './kinds/day.ts';
import { facetIndexPage } from './kinds/facet-index.ts';
import { facetYearPage } from './kinds/facet-year.ts';
import { facetPage } from './kinds/facet.ts';
import { frontPage } from './kinds/front.ts';
import { monthPage } from './kinds/month.ts';
import { onThisDayIndexPage } from './kinds/on-this-day-index.ts';
import { onThisDayPage } from './kinds/on-this-day.ts';
import { redirectPage } from './kinds/redirect.ts';
import { searchPage } from './kinds/search.ts';
import { standingPage } from './kinds/standing.ts';
import { yearPage } from './kinds/year.ts';
import type { NotFoundView } from './not-found.ts';

/** All kinds of pages. A new kind is a file in `kinds/`, a template, and a line here. */
export const kinds = [
  frontPage,
  articlePage,
  datesPage,
  yearPage,
  monthPage,
  dayPage,
  onThisDayIndexPage,
  onThisDayPage,
  facetIndexPage,
  facetPage,
  facetYearPage,
  standingPage,
  searchPage,
  dataPage,
  redirectPage,
] as const satisfies readonly PageKind[];

type Kind = (typeof kinds)[number];

/** One page of the site. */
export type Route = Parameters<Kind['view']>[1];

export type RouteOf<K extends Route['kind']> = Extract<Route, { kind: K }>;

/**
 * Everything that one page shows, as plain data in the page's language. Addresses in it have the site's base. The page for
 * missing addresses is of no kind: it has no address of its own.
 */
export type PageView = KindView | NotFoundView;

export type KindView = ReturnType<Kind['view']>;

export type View<K extends PageView['kind']> = Extract<PageView, { kind: K }>;

/** Folders of lists at the root of each edition, which no standing page may have as its name. */
export const listFolders: readonly string[] = kinds.flatMap((kind: PageKind) => kind.folders ?? []);

const byName = new Map<string, PageKind>(kinds.map((kind) => [kind.name, kind]));

/** The kind of a page. */
export function kindOf<R extends Route>({ kind }: R): PageKind<R, KindView> {
  return kindNamed(kind) as PageKind<R, KindView>;
}

/** The kind of page that a view is of. One year of a facet is shown as a facet. */
export function kindOfView<V extends KindView>({ kind }: V): PageKind<Route, V> {
  return kindNamed(kind) as PageKind<Route, V>;
}

function kindNamed(name: string): PageKind {
  const kind = byName.get(name);
  if (!kind) throw new Error(`There is no kind of page called "${name}"`);
  return kind;
}
