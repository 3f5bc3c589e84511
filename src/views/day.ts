import type { Archive } from '../archive/archive.ts';
import { formatCount, formatDay, formatMonthDay } from '../i18n/format.ts';
import { isolateForeign } from '../i18n/isolate.ts';
import { fillIn } from '../i18n/plural.ts';
import { around, calendarOf } from './calendar-index.ts';
import { cardOf } from './card.ts';
import { editionOf } from './edition.ts';
import { dayLink, linkTo, stepLinks } from './links.ts';
import { pageOf } from './page.ts';
import { onThisDayPath, type RouteOf } from './routes.ts';
import type { DayView } from './view.ts';

/** A day's front page. */
export function dayView(archive: Archive, route: RouteOf<'day'>): DayView {
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
    ...pageOf(edition, route, title, {
      description: fillIn(words.calendar.dayDescription, values),
    }),
    title,
    countText,
    steps: stepLinks(around(calendarOf(archive).days, day), (time) => dayLink(edition, time)),
    cards: stories.map((story) => cardOf(edition, story)),
    onThisDay: linkTo(edition, onThisDayPath(site, lang, monthDay), inOtherYears),
  };
}
