import { formatDay } from '../../i18n/format.ts';

/** Ends a part of a citation with a full stop, unless it has an end mark of its own. */
export function stop(text: string): string {
  return /[.?!…؟]$/.test(text) ? text : `${text}.`;
}

/** Joins what is there by blanks. */
export function joinParts(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}

/** A title in English quotation marks, its own marks turned into the inner ones. `end` stands inside. */
export function quoted(title: string, end: string): string {
  const inner = title
    .replaceAll(/(^|[\s([])"/g, '$1‘')
    .replaceAll('"', '’')
    .replaceAll('“', '‘')
    .replaceAll('”', '’');
  return `“${/[?!…]’?$/.test(inner) ? inner : inner.replace(/\.$/, '') + end}”`;
}

/** The parts of a day as numbers: `2021-08-26` → 2021, 8, 26. */
export function dayParts(day: string): [year: number, month: number, day: number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
}

/** "26 August 2021" without the day and the year: "August". */
export function monthWord(day: string, lang: string): string {
  return formatDay(day, lang).replaceAll(/[\d\s.]+|г\./g, '');
}
