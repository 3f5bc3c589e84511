import type { Archive } from '../archive/archive.ts';
import { formatCount, formatYear } from '../i18n/format.ts';
import { isolateForeign } from '../i18n/isolate.ts';
import { fillIn } from '../i18n/plural.ts';
import { around, calendarOf } from './calendar-index.ts';
import { calendarMonth, largestDay, monthsOfYear } from './calendar.ts';
import { cardGroup } from './card.ts';
import { mostFrequent, tally } from './counted.ts';
import { editionOf } from './edition.ts';
import { stepLinks, yearLink } from './links.ts';
import { pageOf } from './page.ts';
import type { RouteOf } from './routes.ts';
import { storiesOf } from './sorted-stories.ts';
import type { YearView } from './view.ts';

const topics = 12;

export function yearView(archive: Archive, route: RouteOf<'year'>): YearView {
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
    ...pageOf(edition, route, title, {
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
