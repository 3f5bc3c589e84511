/**
 * When an article was published, as precisely as anybody knows: a day (`1937-07-04`), a month (`1937-07`) or a year (`1937`).
 * These are the dates of EDTF level 0: https://www.loc.gov/standards/datetime/
 *
 * As texts, periods are in the order of time, and a month or a year comes before the days in it.
 */
export type Precision = 'day' | 'month' | 'year';

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const form = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** Whether it is a day, a month or a year of the Gregorian calendar. */
export function isPeriod(text: string): boolean {
  if (!form.test(text)) return false;
  // This is called several times for every file; it takes a fiftieth of the time of Temporal.
  const year = Number(text.slice(0, 4));
  if (text.length === 4) return year > 0;
  const month = Number(text.slice(5, 7));
  const length = lengthOf(year, month);
  if (text.length === 7) return year > 0 && length > 0;
  const date = Number(text.slice(8));
  return year > 0 && date > 0 && date <= length;
}

/** How many days a month has; 0 if there is no such month. */
function lengthOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? 0);
}

export function precisionOf(period: string): Precision {
  return period.length === 4 ? 'year' : period.length === 7 ? 'month' : 'day';
}

export function yearOf(period: string): string {
  return period.slice(0, 4);
}

/** `1937-07`; undefined if only the year is known. */
export function monthOf(period: string): string | undefined {
  return period.length < 7 ? undefined : period.slice(0, 7);
}

/** Undefined if only the month or the year is known. */
export function dayOf(period: string): string | undefined {
  return period.length < 10 ? undefined : period;
}

/** The first day of a period, for counting and comparing: `1937-07-01` for `1937-07`. */
export function firstDayOf(period: string): string {
  return period + '-01-01'.slice(period.length - 4);
}

export function lastDayOf(period: string): string {
  if (period.length >= 10) return period;
  const month = period.length === 4 ? `${period}-12` : period;
  return `${month}-${lengthOf(Number(month.slice(0, 4)), Number(month.slice(5)))}`;
}

/** The period and those that contain it, the longest first: `1937`, `1937-07`, `1937-07-04`. */
export function periodsAround(period: string): string[] {
  return [4, 7, 10].filter((length) => length <= period.length).map((n) => period.slice(0, n));
}
