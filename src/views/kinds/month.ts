import type { Archive } from '../../archive/archive.ts';
import { formatCount, formatMonth } from '../../i18n/format.ts';
import { isolateForeign } from '../../i18n/isolate.ts';
import { fillIn } from '../../i18n/plural.ts';
import { monthPath } from '../addresses.ts';
import { around, calendarOf, stepsFrom, timeRoutes } from '../calendar-index.ts';
import { calendarMonth, largestDay, type CalendarMonth } from '../calendar.ts';
import { cardGroup, groupLinks, type CardGroup } from '../card.ts';
import { editionOf } from '../edition.ts';
import type { BaseRoute, PageKind } from '../kind.ts';
import { lastDayOfList } from '../last-day.ts';
import {
  datesLink,
  dayLink,
  homeLink,
  monthLink,
  stepLinks,
  yearLink,
  type Steps,
} from '../links.ts';
import { pageOf, type PageBase } from '../page.ts';
import { newestOf } from '../sorted-stories.ts';

export interface MonthRoute extends BaseRoute {
  kind: 'month';
  /** `2021-08` */
  month: string;
}

export interface MonthView extends PageBase {
  kind: 'month';
  title: string;
  countText: string;
  steps: Steps;
  calendar: CalendarMonth;
  /** The newest first, and last the articles whose day nobody knows. */
  days: CardGroup[];
}

/** A month by day. */
export const monthPage: PageKind<MonthRoute, MonthView> = {
  name: 'month',
  component: 'MonthPage',
  schema: { type: 'CollectionPage', lists: ({ days }) => groupLinks(days) },
  routes: (archive) =>
    timeRoutes(archive, 'month', (lang, month) => ({
      kind: 'month',
      lang,
      month,
      path: monthPath(archive.site, lang, month),
    })),
  trail: (edition, { month }) => [
    homeLink(edition),
    datesLink(edition),
    yearLink(edition, month.slice(0, 4)),
  ],
  view: monthView,
  reads: (archive, { lang, month }, digests) => ({
    articles: digests.time(lang, month),
    steps: stepsFrom(calendarOf(archive).months, month),
  }),
  lastDay: (archive, { month }) =>
    lastDayOfList(archive, month, newestOf(archive.stories, month)?.period),
  isEmpty: ({ stories }, { month }) => newestOf(stories, month) === undefined,
  period: (_archive, { month }) => month,
  section: () => 'dates',
};

/** The newest day comes first. What is of no known day comes before all days, and so last. */
function monthView(archive: Archive, route: MonthRoute): MonthView {
  const edition = editionOf(archive, route.lang);
  const { site, lang, locale, words } = edition;
  const { month } = route;
  const { months, counts, daysOfMonth } = calendarOf(archive);
  const dayUnknown = archive.periods.get(month) ?? [];
  const title = formatMonth(month, locale);
  const countText = formatCount(words.articles, counts.get(month) ?? 0, locale);
  const values = {
    date: title,
    articles: countText,
    site: isolateForeign(site.name[lang] ?? '', lang),
  };
  return {
    kind: 'month',
    ...pageOf(edition, { kind: monthPage, route }, title, {
      description: fillIn(words.calendar.dayDescription, values),
    }),
    title,
    countText,
    steps: stepLinks(around(months, month), (time) => monthLink(edition, time)),
    calendar: calendarMonth(edition, month, largestDay(edition, [month])),
    days: [
      ...(daysOfMonth.get(month) ?? []).map((day) =>
        cardGroup(
          edition,
          { heading: dayLink(edition, day), datetime: day },
          archive.periods.get(day) ?? [],
        ),
      ),
      ...(dayUnknown.length > 0
        ? [
            cardGroup(
              edition,
              { heading: { text: words.lists.dayUnknown }, datetime: month },
              dayUnknown,
            ),
          ]
        : []),
    ],
  };
}
