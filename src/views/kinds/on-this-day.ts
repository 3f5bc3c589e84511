import type { Archive } from '../../archive/archive.ts';
import { formatCount, formatMonthDay } from '../../i18n/format.ts';
import { fillIn } from '../../i18n/plural.ts';
import { onThisDayIndexPath, onThisDayPath } from '../addresses.ts';
import { calendarOf } from '../calendar-index.ts';
import { cardGroup, groupLinks, type CardGroup } from '../card.ts';
import { digest } from '../digests.ts';
import { editionOf, type Edition } from '../edition.ts';
import type { BaseRoute, PageKind } from '../kind.ts';
import { lastDayOfList } from '../last-day.ts';
import { dayLink, homeLink, linkTo, yearLink, type Link, type Steps } from '../links.ts';
import { pageOf, type PageBase } from '../page.ts';

export interface OnThisDayRoute extends BaseRoute {
  kind: 'on-this-day';
  /** `08-26` */
  monthDay: string;
}

export interface OnThisDayView extends PageBase {
  kind: 'on-this-day';
  title: string;
  countText: string;
  steps: Steps;
  /** By year, newest first. */
  years: CardGroup[];
}

/** `01-01` to `12-31`, 29 February among them. */
const daysOfTheYear: readonly string[] = Array.from({ length: 366 }, (_, index) =>
  // 2000 was a leap year.
  new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(5, 10),
);

/** One day of the year, in all years. */
export const onThisDayPage: PageKind<OnThisDayRoute, OnThisDayView> = {
  name: 'on-this-day',
  component: 'OnThisDayPage',
  schema: { type: 'CollectionPage', lists: ({ years }) => groupLinks(years) },
  routes: ({ site }) =>
    site.editions.flatMap((lang) =>
      daysOfTheYear.map((monthDay): OnThisDayRoute => ({
        kind: 'on-this-day',
        lang,
        monthDay,
        path: onThisDayPath(site, lang, monthDay),
      })),
    ),
  trail: (edition) => {
    const { site, lang, words } = edition;
    const index = linkTo(edition, onThisDayIndexPath(site, lang), words.onThisDay.title);
    return [homeLink(edition), index];
  },
  view: onThisDayView,
  reads: (archive, { lang, monthDay }, digests) => ({
    articles: digest(daysIn(archive, monthDay).map((day) => [day, digests.time(lang, day)])),
  }),
  lastDay: (archive, { monthDay }) =>
    lastDayOfList(archive, monthDay, daysIn(archive, monthDay)[0]),
  isEmpty: (archive, { monthDay }) =>
    daysIn(archive, monthDay).every((day) => archive.periods.get(day)?.length === 0),
};

/** The days of all years on this day of the year that have articles, newest first. */
function daysIn(archive: Archive, monthDay: string): readonly string[] {
  return calendarOf(archive).daysOfYear.get(monthDay) ?? [];
}

function onThisDayView(archive: Archive, route: OnThisDayRoute): OnThisDayView {
  const edition = editionOf(archive, route.lang);
  const { locale, words } = edition;
  const { monthDay } = route;
  const date = formatMonthDay(monthDay, locale);
  const title = fillIn(words.onThisDay.of, { date });
  const days = daysIn(archive, monthDay);
  const count = days.reduce((sum, day) => sum + (archive.periods.get(day)?.length ?? 0), 0);
  return {
    kind: 'on-this-day',
    ...pageOf(edition, { kind: onThisDayPage, route }, title, {
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
