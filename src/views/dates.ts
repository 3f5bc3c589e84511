import type { Archive } from '../archive/archive.ts';
import { formatMonthName, formatNumber } from '../i18n/format.ts';
import { calendarOf } from './calendar-index.ts';
import { monthsOfYear } from './calendar.ts';
import { yearBars } from './counted.ts';
import { editionOf, type Edition } from './edition.ts';
import { pageOf } from './page.ts';
import { monthPath, withBase, yearPath, type RouteOf } from './routes.ts';
import type { DatesView, YearBar } from './view.ts';

/** All years, the newest first, and their months. */
export function datesView(archive: Archive, route: RouteOf<'dates'>): DatesView {
  const edition = editionOf(archive, route.lang);
  const { site, lang, locale, words } = edition;
  const { counts } = calendarOf(archive);
  return {
    kind: 'dates',
    ...pageOf(edition, route, words.dates, { description: words.calendar.datesDescription }),
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
