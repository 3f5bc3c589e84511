import type { Archive } from '../../archive/archive.ts';
import { formatMonthName, formatNumber } from '../../i18n/format.ts';
import { datesPath, monthPath, withBase, yearPath } from '../addresses.ts';
import { calendarOf } from '../calendar-index.ts';
import { monthsOfYear } from '../calendar.ts';
import { yearBars, type YearBar } from '../counted.ts';
import { digest } from '../digests.ts';
import { editionOf, type Edition } from '../edition.ts';
import type { BaseRoute, PageKind } from '../kind.ts';
import { everything, lastDayOfList } from '../last-day.ts';
import { homeLink } from '../links.ts';
import { pageOf, type PageBase } from '../page.ts';

export interface DatesRoute extends BaseRoute {
  kind: 'dates';
}

export interface DatesView extends PageBase {
  kind: 'dates';
  title: string;
  years: { year: YearBar; months: { text: string; href?: string; countText?: string }[] }[];
}

/** All years, the newest first, and their months. */
export const datesPage: PageKind<DatesRoute, DatesView> = {
  name: 'dates',
  component: 'DatesPage',
  schema: {
    type: 'CollectionPage',
    lists: ({ years }) =>
      years.flatMap(({ year: { href, text } }) => (href ? [{ href, text }] : [])),
  },
  folders: ['dates'],
  routes: ({ site }) =>
    site.editions.map((lang) => ({ kind: 'dates', lang, path: datesPath(site, lang) })),
  trail: (edition) => [homeLink(edition)],
  view: datesView,
  reads: (archive) => ({ counts: digest([...calendarOf(archive).counts]) }),
  lastDay: (archive) => lastDayOfList(archive, everything, archive.stories[0]?.period),
  section: () => 'dates',
};

function datesView(archive: Archive, route: DatesRoute): DatesView {
  const edition = editionOf(archive, route.lang);
  const { site, lang, locale, words } = edition;
  const { counts } = calendarOf(archive);
  return {
    kind: 'dates',
    ...pageOf(edition, { kind: datesPage, route }, words.dates, {
      description: words.calendar.datesDescription,
    }),
    title: words.dates,
    years: archiveYears(edition)
      .filter(({ count }) => count > 0)
      .reverse()
      .map((year) => ({
        year,
        months: monthsOfYear(year.year).map((month) => {
          const count = counts.get(month);
          return {
            text: formatMonthName(month, locale),
            ...(count
              ? {
                  countText: formatNumber(count, locale),
                  href: withBase(site, monthPath(site, lang, month)),
                }
              : {}),
          };
        }),
      })),
  };
}

/** A bar for each year of the archive, the empty ones between too. */
export function archiveYears(edition: Edition): YearBar[] {
  const { archive, site, lang } = edition;
  const { years, counts } = calendarOf(archive);
  const numbers = new Map(years.map((year) => [year, counts.get(year) ?? 0]));
  return yearBars(edition, numbers, (year) => withBase(site, yearPath(site, lang, year)));
}
