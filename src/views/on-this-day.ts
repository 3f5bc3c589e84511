import type { Archive } from '../archive/archive.ts';
import { formatCount, formatMonthDay } from '../i18n/format.ts';
import { fillIn } from '../i18n/plural.ts';
import { calendarOf } from './calendar-index.ts';
import { calendarOfAllYears, monthsOfYear } from './calendar.ts';
import { cardGroup } from './card.ts';
import { editionOf, type Edition } from './edition.ts';
import { dayLink, linkTo, yearLink } from './links.ts';
import { pageOf } from './page.ts';
import { daysOfTheYear, onThisDayPath, type RouteOf } from './routes.ts';
import type { CardGroup, Link, OnThisDayIndexView, OnThisDayView } from './view.ts';

/** The days of the year. */
export function onThisDayIndexView(
  archive: Archive,
  route: RouteOf<'on-this-day-index'>,
): OnThisDayIndexView {
  const edition = editionOf(archive, route.lang);
  const { title, indexDescription } = edition.words.onThisDay;
  return {
    kind: 'on-this-day-index',
    ...pageOf(edition, route, title, { description: indexDescription }),
    title,
    months: monthsOfYear('2000').map((month) => calendarOfAllYears(edition, month.slice(5))),
  };
}

/** One day of the year, in all years. */
export function onThisDayView(archive: Archive, route: RouteOf<'on-this-day'>): OnThisDayView {
  const edition = editionOf(archive, route.lang);
  const { locale, words } = edition;
  const { monthDay } = route;
  const date = formatMonthDay(monthDay, locale);
  const title = fillIn(words.onThisDay.of, { date });
  const days = calendarOf(archive).daysOfYear.get(monthDay) ?? [];
  const count = days.reduce((sum, day) => sum + (archive.periods.get(day)?.length ?? 0), 0);
  return {
    kind: 'on-this-day',
    ...pageOf(edition, route, title, {
      description: fillIn(words.onThisDay.description, { date }),
    }),
    title,
    countText: formatCount(words.articles, count, locale),
    steps: {
      before: dayOfYearLink(edition, monthDay, -1),
      after: dayOfYearLink(edition, monthDay, 1),
    },
    years: days.map((day) => yearGroup(edition, day)),
  };
}

/** The stories of a day under its year, which leads to the day. */
export function yearGroup(edition: Edition, day: string, limit = Infinity): CardGroup {
  const { text } = yearLink(edition, day.slice(0, 4));
  const stories = edition.archive.periods.get(day) ?? [];
  const heading = { ...dayLink(edition, day), text };
  return cardGroup(edition, { heading, datetime: day }, stories.slice(0, limit), stories.length);
}

/** The day of the year so many days on; 31 December is followed by 1 January. */
function dayOfYearLink(edition: Edition, monthDay: string, step: number): Link {
  const { site, lang, locale } = edition;
  const { length } = daysOfTheYear;
  const index = (daysOfTheYear.indexOf(monthDay) + step + length) % length;
  const other = daysOfTheYear[index] ?? monthDay;
  return linkTo(edition, onThisDayPath(site, lang, other), formatMonthDay(other, locale));
}
