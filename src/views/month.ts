import type { Archive } from '../archive/archive.ts';
import { formatCount, formatMonth } from '../i18n/format.ts';
import { isolateForeign } from '../i18n/isolate.ts';
import { fillIn } from '../i18n/plural.ts';
import { around, calendarOf } from './calendar-index.ts';
import { calendarMonth, largestDay } from './calendar.ts';
import { cardGroup } from './card.ts';
import { editionOf } from './edition.ts';
import { dayLink, monthLink, stepLinks } from './links.ts';
import { pageOf } from './page.ts';
import type { RouteOf } from './routes.ts';
import type { MonthView } from './view.ts';

/** A month by day, the newest first; what is of no known day comes before all days, and so last. */
export function monthView(archive: Archive, route: RouteOf<'month'>): MonthView {
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
    ...pageOf(edition, route, title, {
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
