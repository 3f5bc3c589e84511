import {
  dayOf,
  monthOf,
  periodsAround,
  precisionOf,
  yearOf,
  type Precision,
} from '../text/dates/period.ts';
import type { Archive } from '../archive/archive.ts';
import { oncePer } from '../archive/once-per.ts';

/** When there is something, and how much. Days, months and years hold at least one article. */
export interface CalendarIndex {
  /** Ascending. */
  days: readonly string[];
  months: readonly string[];
  years: readonly string[];
  /** Number of articles by `2021` and `2021-08`, with those whose day or month nobody knows. */
  counts: ReadonlyMap<string, number>;
  /** Days by month (`2021-08`), newest first. */
  daysOfMonth: ReadonlyMap<string, readonly string[]>;
  /** Days by day of the year (`08-26`), newest first. */
  daysOfYear: ReadonlyMap<string, readonly string[]>;
}

/** The archive's calendar, made once. */
export const calendarOf = oncePer((archive: Archive): CalendarIndex => {
  const newestFirst = [...archive.periods].filter(([, stories]) => stories.length > 0);
  const counts = new Map<string, number>();
  for (const [period, { length }] of newestFirst) {
    for (const time of periodsAround(period)) {
      if (dayOf(time) === undefined) counts.set(time, (counts.get(time) ?? 0) + length);
    }
  }
  const periods = newestFirst.map(([period]) => period);
  const days = periods.flatMap((period) => dayOf(period) ?? []);
  const ascending = periods.toReversed();
  return {
    days: days.toReversed(),
    months: [...new Set(ascending.flatMap((period) => monthOf(period) ?? []))],
    years: [...new Set(ascending.map(yearOf))],
    counts,
    daysOfMonth: Map.groupBy(days, (day) => day.slice(0, 7)),
    daysOfYear: Map.groupBy(days, (day) => day.slice(5)),
  };
});

/**
 * For each edition, a route of each day, month or year that has a page: one on which something was published, also if
 * it was withdrawn.
 */
export function timeRoutes<R>(
  { site, periods }: Archive,
  precision: Precision,
  routeOf: (lang: string, time: string) => R,
): R[] {
  const all = new Set([...periods.keys()].flatMap(periodsAround));
  const times = [...all].filter((time) => precisionOf(time) === precision);
  return site.editions.flatMap((lang) => times.map((time) => routeOf(lang, time)));
}

/** The times before and after this one, for fingerprints. */
export function stepsFrom(times: readonly string[], time: string): string {
  return Object.values(around(times, time)).join(' ');
}

/** Of times in ascending order, the ones before and after this one, which need not be among them. */
export function around(
  times: readonly string[],
  time: string,
): { before?: string; after?: string } {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] ?? '') < time) low = middle + 1;
    else high = middle;
  }
  const before = times[low - 1];
  const after = times[times[low] === time ? low + 1 : low];
  return { ...(before ? { before } : {}), ...(after ? { after } : {}) };
}
