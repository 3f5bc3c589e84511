import type { Archive } from '../../archive/archive.ts';
import { onThisDayIndexPath } from '../addresses.ts';
import {
  calendarLinks,
  calendarOfAllYears,
  monthsOfYear,
  type CalendarMonth,
} from '../calendar.ts';
import { editionOf } from '../edition.ts';
import type { BaseRoute, PageKind } from '../kind.ts';
import { homeLink } from '../links.ts';
import { pageOf, type PageBase } from '../page.ts';

export interface OnThisDayIndexRoute extends BaseRoute {
  kind: 'on-this-day-index';
}

export interface OnThisDayIndexView extends PageBase {
  kind: 'on-this-day-index';
  title: string;
  /** Without numbers, so that the page never changes. */
  months: CalendarMonth[];
}

/** The days of the year. */
export const onThisDayIndexPage: PageKind<OnThisDayIndexRoute, OnThisDayIndexView> = {
  name: 'on-this-day-index',
  component: 'OnThisDayIndexPage',
  schema: { type: 'CollectionPage', lists: ({ months }) => calendarLinks(months) },
  folders: ['on-this-day'],
  routes: ({ site }) =>
    site.editions.map((lang) => ({
      kind: 'on-this-day-index',
      lang,
      path: onThisDayIndexPath(site, lang),
    })),
  trail: (edition) => [homeLink(edition)],
  view: onThisDayIndexView,
  reads: () => ({}),
  lastDay: () => undefined,
};

function onThisDayIndexView(archive: Archive, route: OnThisDayIndexRoute): OnThisDayIndexView {
  const edition = editionOf(archive, route.lang);
  const { title, indexDescription } = edition.words.onThisDay;
  return {
    kind: 'on-this-day-index',
    ...pageOf(edition, { kind: onThisDayIndexPage, route }, title, {
      description: indexDescription,
    }),
    title,
    months: monthsOfYear('2000').map((month) => calendarOfAllYears(edition, month.slice(5))),
  };
}
