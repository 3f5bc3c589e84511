import { isolate } from '../../i18n/isolate.ts';
import { formatDay, formatMonthName } from '../../i18n/format.ts';
import type { PersonName } from './person-name.ts';
import type { Reference } from './reference.ts';

/** Ends a part of a citation with a full stop, unless it already ends with a punctuation mark. */
export function stop(text: string): string {
  return /[.?!…؟]\u2069?$/.test(text) ? text : `${text}.`;
}

/** Joins the parts that are given by spaces. */
export function joinParts(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}

/** A title in English quotation marks; quotation marks within it become single ones. `end` is put inside them. */
export function quoted(title: string, end: string): string {
  const inner = title
    .replaceAll(/(^|[\s([])"/g, '$1‘')
    .replaceAll('"', '’')
    .replaceAll('“', '‘')
    .replaceAll('”', '’');
  const text = inner.replace(/\.$/, '');
  return /[?!…]’?$/.test(inner) ? `“${isolate(inner)}”` : `“${isolate(text)}${end}”`;
}

/** The names that a citation gives. A publisher that signed its own article is named only once. */
export function signers({ authors, publisher }: Reference): readonly PersonName[] {
  return authors.filter((name) => !('literal' in name && name.literal === publisher));
}

/** The parts of a date as numbers, as many as are known: `2021-08-26` → 2021, 8, 26; `2021` → 2021. */
export function dateParts(day: string): [year: number, month?: number, date?: number] {
  const [year = 0, ...rest] = day.split('-').map(Number);
  return [year, ...rest] as [number, number?, number?];
}

/** The month in the form that it has within a date, "August", "августа"; its basic form if the day is unknown. */
export function monthWord(day: string, lang: string): string {
  if (day.length < 7) return '';
  if (day.length === 7) return formatMonthName(day, lang);
  return formatDay(day, lang).replaceAll(/[\d\s.]+|г\./g, '');
}

/** "26 August"; "August" if the day is unknown; '' if the month is. */
export function dayAndMonth(day: string, lang: string): string {
  const [, , date] = dateParts(day);
  return joinParts(date === undefined ? undefined : String(date), monthWord(day, lang));
}
