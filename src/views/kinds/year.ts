import type { Archive } from '../../archive/archive.ts';
import { formatCount, formatYear } from '../../i18n/format.ts';
import { isolateForeign } from '../../i18n/isolate.ts';
import { fillIn } from '../../i18n/plural.ts';
import { yearPath } from '../addresses.ts';
import { around, calendarOf, stepsFrom, timeRoutes } from '../calendar-index.ts';
import {
  calendarLinks,
  calendarMonth,
  largestDay,
  monthsOfYear,
  type CalendarMonth,
} from '../calendar.ts';
import { cardGroup, groupLinks, type CardGroup } from '../card.ts';
import { mostFrequent, tally, type Counted } from '../counted.ts';
import { editionOf } from '../edition.ts';
import type { BaseRoute, PageKind } from '../kind.ts';
import { lastDayOfList } from '../last-day.ts';
import { datesLink, homeLink, stepLinks, yearLink, type Steps } from '../links.ts';
import { pageOf, type PageBase } from '../page.ts';
import { newestOf, storiesOf } from '../sorted-stories.ts';

export interface YearRoute extends BaseRoute {
  kind: 'year';
  /** `2021` */
  year: string;
}

export interface YearView extends PageBase {
  kind: 'year';
  title: string;
  countText: string;
  steps: Steps;
  months: CalendarMonth[];
  /** Articles of the year whose month nobody knows. */
  monthUnknown?: CardGroup;
  topics: Counted[];
}

/** A year by month. */
export const yearPage: PageKind<YearRoute, YearView> = {
  name: 'year',
  component: 'YearPage',
  schema: {
    type: 'CollectionPage',
    lists: ({ months, monthUnknown }) => [
      ...calendarLinks(months),
      ...groupLinks(monthUnknown ? [monthUnknown] : []),
    ],
  },
  routes: (archive) =>
    timeRoutes(archive, 'year', (lang, year) => ({
      kind: 'year',
      lang,
      year,
      path: yearPath(archive.site, lang, year),
    })),
  trail: (edition) => [homeLink(edition), datesLink(edition)],
  view: yearView,
  reads: (archive, { lang, year }, digests) => ({
    articles: digests.time(lang, year),
    steps: stepsFrom(calendarOf(archive).years, year),
  }),
  lastDay: (archive, { year }) =>
    lastDayOfList(archive, year, newestOf(archive.stories, year)?.period),
  isEmpty: ({ stories }, { year }) => newestOf(stories, year) === undefined,
  period: (_archive, { year }) => year,
  section: () => 'dates',
};

const topics = 12;

function yearView(archive: Archive, route: YearRoute): YearView {
  const edition = editionOf(archive, route.lang);
  const { site, lang, locale, words } = edition;
  const { year } = route;
  const stories = storiesOf(archive.stories, year);
  const monthUnknown = archive.periods.get(year) ?? [];
  const title = formatYear(year, locale);
  const countText = formatCount(words.articles, stories.length, locale);
  const values = {
    date: title,
    articles: countText,
    site: isolateForeign(site.name[lang] ?? '', lang),
  };
  const months = monthsOfYear(year);
  const largest = largestDay(edition, months);
  return {
    kind: 'year',
    ...pageOf(edition, { kind: yearPage, route }, title, {
      description: fillIn(words.calendar.dayDescription, values),
    }),
    title,
    countText,
    steps: stepLinks(around(calendarOf(archive).years, year), (time) => yearLink(edition, time)),
    months: months.map((month) => calendarMonth(edition, month, largest)),
    ...(monthUnknown.length > 0
      ? {
          monthUnknown: cardGroup(
            edition,
            { heading: { text: words.lists.monthUnknown }, datetime: year },
            monthUnknown,
          ),
        }
      : {}),
    topics: mostFrequent(edition, 'topic', tally(stories).topic, topics),
  };
}
