import {
  formatDay,
  formatMonth,
  formatMonthDay,
  formatMonthName,
  formatYear,
} from '../../../i18n/format.ts';
import type { WrittenMonths } from '../../../i18n/written-months.ts';
import { isDayText, type Range } from './dates.ts';
import { fold } from '../../fold.ts';

/** A date found in a query, and the query without it. */
export interface WrittenDate {
  range: Range;
  /** The date as pages write it. */
  text: string;
  rest: string;
}

/** How dates are written in an edition's language, besides the way that pages write them. */
export interface DateWords {
  months: WrittenMonths;
  /** Small words before, within and after a date, separated by spaces. */
  beside: string;
  /** Letters that are joined to the beginning of a word: "in August" is one word in Arabic. */
  prefixes: string;
}

/** Where a date is in the query; `date` is `2021`, `2021-08` or `2021-08-26`. */
interface Place {
  date: string;
  from: number;
  to: number;
}

/**
 * Finds a year, a month with its year or a day in a query, written in the edition's language or in figures. Years
 * outside the archive are ignored.
 */
export function readWrittenDate(
  query: string,
  locale: string,
  words: DateWords,
  held: { from: string; to: string },
): WrittenDate | undefined {
  const written = query.split(/\s+/).filter(Boolean);
  const keys = written.map(keyOf);
  const beside = new Set(words.beside.split(' ').map(keyOf).filter(Boolean));
  const place = findMonth(keys, monthsOf(locale, words), words, beside) ?? findFigures(keys);
  if (!place || place.date < held.from || place.date.slice(0, 4) > held.to) return undefined;
  let { from, to } = place;
  while (beside.has(keys[from - 1] ?? '')) from -= 1;
  while (beside.has(keys[to] ?? '')) to += 1;
  return {
    range: rangeOf(place.date),
    text: textOf(place.date, locale),
    rest: [...written.slice(0, from), ...written.slice(to)].join(' '),
  };
}

/** A month's name with its year before or after it, with or without a day on either side. */
function findMonth(
  keys: readonly string[],
  months: ReadonlyMap<string, string>,
  { prefixes }: DateWords,
  beside: ReadonlySet<string>,
): Place | undefined {
  const bare = (key: string) => (prefixes.includes(key[0] ?? ' ') ? key.slice(1) : '');
  const named = (key: string) => months.get(key) ?? months.get(bare(key));
  // Arabic newspapers write a month with both of its names: آب/أغسطس.
  const monthOf = (key: string) => named(key) ?? named(key.split('/')[0] ?? '');
  /** The next word in a direction that is not a small one. */
  const step = (at: number, by: 1 | -1) => {
    let next = at + by;
    while (beside.has(keys[next] ?? '')) next += by;
    return next;
  };
  for (const [at, key] of keys.entries()) {
    const two = named(`${key}_${keys[at + 1] ?? ''}`);
    const month = two ?? monthOf(key);
    if (month === undefined) continue;
    const last = two === undefined ? at : at + 1;
    const [before, after] = [step(at, -1), step(last, 1)];
    const dayOf = (place: number, year: string) => {
      const figures = /^(\d{1,2})\p{L}{0,2}$/u.exec((keys[place] ?? '').replace('-', ''))?.[1];
      const day = `${year}-${month}-${figures?.padStart(2, '0') ?? ''}`;
      return isDayText(day) ? day : undefined;
    };
    // August 26, 2021
    const later = yearOf(keys[step(after, 1)]);
    const american = later && dayOf(after, later);
    if (american) return { date: american, from: at, to: step(after, 1) + 1 };
    const next = yearOf(keys[after]);
    const year = next ?? yearOf(keys[before]);
    if (year === undefined) continue;
    const [from, to] = next ? [at, after + 1] : [before, last + 1];
    const day = dayOf(next ? before : to, year);
    if (!day) return { date: `${year}-${month}`, from, to };
    return { date: day, from: next ? before : from, to: next ? to : to + 1 };
  }
  return undefined;
}

/** `2021-08-26`, `26.08.2021`, `08/2021`, or the last year that is by itself. */
function findFigures(keys: readonly string[]): Place | undefined {
  const read = (key: string) => {
    const { year, month, day } =
      (
        /^(?<year>\d{4})-(?<month>\d\d)(?:-(?<day>\d\d))?$/.exec(key) ??
        /^(?:(?<day>\d{1,2})[./])?(?<month>\d{1,2})[./](?<year>\d{4})$/.exec(key)
      )?.groups ?? {};
    if (!year || !month) return undefined;
    const name = `${year}-${month.padStart(2, '0')}`;
    const whole = day ? `${name}-${day.padStart(2, '0')}` : name;
    return isDayText(day ? whole : `${name}-01`) ? whole : undefined;
  };
  for (const [at, key] of keys.entries()) {
    const date = read(key);
    if (date) return { date, from: at, to: at + 1 };
  }
  const at = keys.findLastIndex((key) => yearOf(key) !== undefined);
  const year = yearOf(keys[at]);
  return year ? { date: year, from: at, to: at + 1 } : undefined;
}

/** "2021", or a year joined to its unit: "2021г", "2021م". */
function yearOf(key: string | undefined): string | undefined {
  return /^(\d{4})\p{L}?$/u.exec(key ?? '')?.[1];
}

/** The first and last day of a year, a month or a day. */
export function rangeOf(date: string): Range {
  const [year = '', month, day] = date.split('-');
  if (day) return { from: date, to: date };
  if (!month) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { from: `${date}-01`, to: `${date}-${last}` };
}

/** `2021`, `2021-08` or `2021-08-26` in words, as pages write it. */
export function textOf(date: string, locale: string): string {
  if (date.length === 4) return formatYear(date, locale);
  return date.length === 7 ? formatMonth(date, locale) : formatDay(date, locale);
}

/**
 * A word for comparison: without full stops, case, accents and Turkish endings after an apostrophe, in European digits.
 */
function keyOf(word: string): string {
  return fold(word)
    .replace(/'.*$/, '')
    .replace(/[,.;:،؛]+$/, '');
}

/**
 * Each month's number by its name, by its form within a date (`август`, `августа`) and by other names in the language.
 */
function monthsOf(locale: string, { months }: DateWords): ReadonlyMap<string, string> {
  return new Map(
    months.flatMap((others, index) => {
      const month = String(index + 1).padStart(2, '0');
      const inDate = formatMonthDay(`${month}-01`, locale).replaceAll(/[\p{N}\s.]/gu, '');
      const forms = [formatMonthName(`2000-${month}`, locale), inDate, ...others.split(' ')];
      return forms.filter(Boolean).map((form) => [keyOf(form), month] as const);
    }),
  );
}
