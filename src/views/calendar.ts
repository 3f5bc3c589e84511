import {
  formatCount,
  formatDay,
  formatMonthDay,
  formatMonthName,
  formatNumber,
  weekdayNames,
} from '../i18n/format.ts';
import { fillIn } from '../i18n/plural.ts';
import { dayPath, monthPath, onThisDayPath, withBase } from './addresses.ts';
import { calendarOf } from './calendar-index.ts';
import type { Edition } from './edition.ts';
import { linkTo, type Link } from './links.ts';

interface CalendarDay {
  /** Day of the month as shown. */
  text: string;
  datetime: string;
  count: number;
  /** 0 none, 1 to 4 by number. */
  shade: 0 | 1 | 2 | 3 | 4;
  href?: string;
  /** "26 August 2021: 3 articles", for screen readers and as a title. */
  label: string;
}

export interface CalendarMonth {
  heading: Link | { text: string };
  /** Absent for a month of no year. */
  datetime?: string;
  count: number;
  countText: string;
  /** None where the days are of no year. Short names, in the week's order of the language. */
  weekdays: { short: string; long: string }[];
  /** Rows of seven; `null` where the month has not begun or is over. */
  weeks: (CalendarDay | null)[][];
}

/** The months of a year: `2021-01` to `2021-12`. */
export function monthsOfYear(year: string): string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
}

/**
 * A month, each day shaded by its number of articles and a link where there are any. `largest`: the
 * most that a day of the page has.
 */
export function calendarMonth(edition: Edition, month: string, largest: number): CalendarMonth {
  const { archive, site, lang, locale, words } = edition;
  const count = calendarOf(archive).counts.get(month) ?? 0;
  const text = formatMonthName(month, locale);
  const days = daysOf(month).map((day): CalendarDay => {
    const number = archive.periods.get(day)?.length ?? 0;
    const articles =
      number === 0 ? words.calendar.none : formatCount(words.articles, number, locale);
    return {
      text: formatNumber(Number(day.slice(8)), locale),
      datetime: day,
      count: number,
      shade: shadeOf(number, largest),
      ...(number > 0 ? { href: withBase(site, dayPath(site, lang, day)) } : {}),
      label: fillIn(words.calendar.day, { date: formatDay(day, locale), articles }),
    };
  });
  return {
    heading: count > 0 ? linkTo(edition, monthPath(site, lang, month), text) : { text },
    datetime: month,
    count,
    countText: formatCount(words.articles, count, locale),
    weekdays: weekdayNames(locale, words.firstDay),
    weeks: weeksOf(days, (weekdayOf(`${month}-01`) - words.firstDay + 7) % 7),
  };
}

/** A month of no year, each day a link to its page of all years; no numbers, so that it never changes. */
export function calendarOfAllYears(edition: Edition, month: string): CalendarMonth {
  const { site, lang, locale } = edition;
  // Of a leap year, so that 29 February is there.
  const days = daysOf(`2000-${month}`).map((day): CalendarDay => {
    const monthDay = day.slice(5);
    return {
      text: formatNumber(Number(day.slice(8)), locale),
      datetime: monthDay,
      count: 0,
      shade: 0,
      href: withBase(site, onThisDayPath(site, lang, monthDay)),
      label: formatMonthDay(monthDay, locale),
    };
  });
  return {
    heading: { text: formatMonthName(`2000-${month}`, locale) },
    count: 0,
    countText: '',
    weekdays: [],
    weeks: weeksOf(days, 0),
  };
}

/** What calendars lead to: the months, or the days where the months are of no year. */
export function calendarLinks(months: readonly CalendarMonth[]): Link[] {
  return months.flatMap(({ heading, weeks }) =>
    'href' in heading
      ? [heading]
      : weeks.flat().flatMap((day) => (day?.href ? [{ href: day.href, text: day.label }] : [])),
  );
}

/** The most that a day of these months has. */
export function largestDay({ archive }: Edition, months: readonly string[]): number {
  const { daysOfMonth } = calendarOf(archive);
  const numbers = months.flatMap((month) =>
    (daysOfMonth.get(month) ?? []).map((day) => archive.periods.get(day)?.length ?? 0),
  );
  return Math.max(0, ...numbers);
}

/** Four shades by number; where no day has more than four, each number has its own. */
function shadeOf(count: number, largest: number): CalendarDay['shade'] {
  return Math.ceil((4 * count) / Math.max(4, largest)) as CalendarDay['shade'];
}

function daysOf(month: string): string[] {
  const days: string[] = [];
  const first = new Date(`${month}-01T00:00:00Z`);
  for (
    const day = first;
    day.toISOString().startsWith(month);
    day.setUTCDate(day.getUTCDate() + 1)
  ) {
    days.push(day.toISOString().slice(0, 10));
  }
  return days;
}

/** 1 Monday to 7 Sunday. */
function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

function weeksOf(days: readonly CalendarDay[], skip: number): (CalendarDay | null)[][] {
  const cells = [...Array<null>(skip).fill(null), ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => cells[week * 7 + day] ?? null),
  );
}
