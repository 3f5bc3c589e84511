import { isolate } from '../../i18n/isolate.ts';
import { formatDay, formatMonthName } from '../../i18n/format.ts';
import type { PersonName } from './person-name.ts';
import type { Reference } from './reference.ts';

/** Ends a part of a citation with a full stop, unless it has an end mark of its own. */
export function stop(text: string): string {
  return /[.?!…؟]\u2069?$/.test(text) ? text : `${text}.`;
}

/** Joins what is there by spaces. */
export function joinParts(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}

/** A title in English quotation marks, its own marks turned into the inner ones. `end` is inside. */
export function quoted(title: string, end: string): string {
  const inner = title
    .replaceAll(/(^|[\s([])"/g, '$1‘')
    .replaceAll('"', '’')
    .replaceAll('“', '‘')
    .replaceAll('”', '’');
  const text = inner.replace(/\.$/, '');
  return /[?!…]’?$/.test(inner) ? `“${isolate(inner)}”` : `“${isolate(text)}${end}”`;
}

/** Whom a citation names: a publisher that signs its own piece is named once. */
export function signers({ authors, publisher }: Reference): readonly PersonName[] {
  return authors.filter((name) => !('literal' in name && name.literal === publisher));
}

/** The parts of a date as numbers, as many as are known: `2021-08-26` → 2021, 8, 26; `2021` → 2021. */
export function dateParts(day: string): [year: number, month?: number, date?: number] {
  const [year = 0, ...rest] = day.split('-').map(Number);
  return [year, ...rest] as [number, number?, number?];
}

/** "26 August 2021" without the day and the year: "August", "августа"; of `2021-08` the month by itself. */
export function monthWord(day: string, lang: string): string {
  if (day.length < 7) return '';
  if (day.length === 7) return formatMonthName(day, lang);
  return formatDay(day, lang).replaceAll(/[\d\s.]+|г\./g, '');
}

/** "26 August", "August" where the day isn't known, '' where the month isn't. */
export function dayAndMonth(day: string, lang: string): string {
  const [, , date] = dateParts(day);
  return joinParts(date === undefined ? undefined : String(date), monthWord(day, lang));
}
