import type { Archive } from '../../archive/archive.ts';
import { formatCount, formatDay, formatMonthDay } from '../../i18n/format.ts';
import { isolateForeign } from '../../i18n/isolate.ts';
import { fillIn } from '../../i18n/plural.ts';
import { dayPath, onThisDayPath } from '../addresses.ts';
import { around, calendarOf, stepsFrom, timeRoutes } from '../calendar-index.ts';
import { cardLinks, cardOf, type Card } from '../card.ts';
import { editionOf } from '../edition.ts';
import type { BaseRoute, PageKind } from '../kind.ts';
import { lastDayOfList } from '../last-day.ts';
import {
  datesLink,
  dayLink,
  homeLink,
  linkTo,
  monthLink,
  stepLinks,
  yearLink,
  type Link,
  type Steps,
} from '../links.ts';
import { pageOf, type PageBase } from '../page.ts';
import { newestOf } from '../sorted-stories.ts';

export interface DayRoute extends BaseRoute {
  kind: 'day';
  /** `2021-08-26` */
  day: string;
}

export interface DayView extends PageBase {
  kind: 'day';
  title: string;
  countText: string;
  steps: Steps;
  cards: Card[];
  onThisDay: Link;
}

/** A day's front page. */
export const dayPage: PageKind<DayRoute, DayView> = {
  name: 'day',
  component: 'DayPage',
  schema: { type: 'CollectionPage', lists: ({ cards }) => cardLinks(cards) },
  routes: (archive) =>
    timeRoutes(archive, 'day', (lang, day) => ({
      kind: 'day',
      lang,
      day,
      path: dayPath(archive.site, lang, day),
    })),
  trail: (edition, { day }) => [
    homeLink(edition),
    datesLink(edition),
    yearLink(edition, day.slice(0, 4)),
    monthLink(edition, day.slice(0, 7)),
  ],
  view: dayView,
  reads: (archive, { lang, day }, digests) => ({
    articles: digests.time(lang, day),
    steps: stepsFrom(calendarOf(archive).days, day),
  }),
  lastDay: (archive, { day }) =>
    lastDayOfList(archive, day, newestOf(archive.stories, day)?.period),
  isEmpty: ({ stories }, { day }) => newestOf(stories, day) === undefined,
  period: (_archive, { day }) => day,
  section: () => 'dates',
};

function dayView(archive: Archive, route: DayRoute): DayView {
  const edition = editionOf(archive, route.lang);
  const { site, lang, locale, words } = edition;
  const { day } = route;
  const stories = archive.periods.get(day) ?? [];
  const title = formatDay(day, locale);
  const countText = formatCount(words.articles, stories.length, locale);
  const values = {
    date: title,
    articles: countText,
    site: isolateForeign(site.name[lang] ?? '', lang),
  };
  const monthDay = day.slice(5);
  const inOtherYears = fillIn(words.onThisDay.inOtherYears, {
    date: formatMonthDay(monthDay, locale),
  });
  return {
    kind: 'day',
    ...pageOf(edition, { kind: dayPage, route }, title, {
      description: fillIn(words.calendar.dayDescription, values),
    }),
    title,
    countText,
    steps: stepLinks(around(calendarOf(archive).days, day), (time) => dayLink(edition, time)),
    cards: stories.map((story) => cardOf(edition, story)),
    onThisDay: linkTo(edition, onThisDayPath(site, lang, monthDay), inOtherYears),
  };
}
