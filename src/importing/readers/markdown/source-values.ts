import { Temporal } from 'temporal-polyfill';
import { knownLanguages } from '../../../i18n/languages.ts';
import { isDateTime, isDay } from '../../../text/dates/dates.ts';
import { isPeriod } from '../../../text/dates/period.ts';
import { readDate } from '../../../text/dates/read-period.ts';
import { decodeEntity, entity } from '../../../text/entities.ts';
import type { SourceText } from '../../imported-item.ts';

/** A value of frontmatter as text, its entities decoded; undefined of lists, of fields, and of what says nothing. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = decodeTwice(String(value)).trim();
  return text === '' ? undefined : text;
}

/** The texts of a list, or of one alone. `separator`: what divides a text that is written as one. */
export function textsIn(value: unknown, separator?: RegExp): string[] {
  const list = Array.isArray(value) ? (value as unknown[]) : [value];
  return list.flatMap((each) => {
    const text = textOf(each);
    if (text === undefined) return [];
    return separator && !Array.isArray(value)
      ? text
          .split(separator)
          .map((part) => part.trim())
          .filter((part) => part !== '')
      : [text];
  });
}

/** Whether a value says nothing: `''`, `[]`, null. */
export function saysNothing(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(saysNothing);
  return typeof value === 'object' && Object.values(value).every(saysNothing);
}

/** A field that generators print as it is: HTML where it has tags, else Markdown where it has marks of that, else plain. */
export function fieldText(value: unknown): SourceText | undefined {
  const text = textOf(value);
  if (text === undefined) return undefined;
  // A tag that is written with entities is text.
  if (/<\/?[a-z][^<>]*>/i.test(String(value))) return { form: 'html', text: String(value).trim() };
  const isMarkdown =
    !/[<>]/.test(text) &&
    /\]\([^)\s]+\)|\*\*\S|(?<![\p{L}\p{N}_])_[^_\s]|(?<!\S)\*[^*\s]|`\S/u.test(text);
  return { form: isMarkdown ? 'markdown' : 'plain', text };
}

/** What was coded twice (`&amp;#8217;`) has been through two systems. */
function decodeTwice(text: string): string {
  const decode = (coded: string) =>
    coded.replaceAll(entity, (written) => decodeEntity(written) ?? written);
  return decode(decode(text));
}

/** The day of a date as it is written, never shifted by its zone; undefined of what is none. `today` is needed for words (`yesterday`). */
export function dayIn(value: unknown, today: string): string | undefined {
  const text = textOf(value);
  if (text === undefined) return undefined;
  const figures =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text) ??
    /^(\d{4})(\d\d)(\d\d)(?!\d)/.exec(text);
  if (figures) {
    const [, year = '', month = '', day = ''] = figures;
    const period = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isPeriod(period) ? period : undefined;
  }
  const words = text.replace(/^\p{L}+,\s*/u, '').replace(/[\sT,]+\d{1,2}:\d\d.*$/, '');
  return readDate(words, today, knownLanguages);
}

/** The moment of a date (`2026-08-26 14:00:05 -0400`), with its zone or that of the site, as an article has it; undefined where no time is written. */
export function momentWritten(value: unknown, timeZone: string): string | undefined {
  const found =
    /^(\d{4}-\d\d-\d\d)(?:T|\s+)(\d{1,2}:\d\d(?::\d\d)?)(?:\.\d+)?\s*(Z|[-+]\d\d:?\d\d)?$/i.exec(
      textOf(value) ?? '',
    );
  if (!found) return undefined;
  const { 1: day = '', 2: time = '', 3: zone } = found;
  const local = `${day}T${time.padStart(time.length < 6 ? 5 : 8, '0')}`;
  if (!isDay(day) || !isDateTime(`${local}Z`)) return undefined;
  const whole = zone === undefined ? zoned(local, timeZone) : local + colon(zone.toUpperCase());
  return isDateTime(whole) ? whole : undefined;
}

function colon(zone: string): string {
  return /^[-+]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
}

/** A time without a zone is that of the site's clock. */
function zoned(local: string, timeZone: string): string {
  return Temporal.PlainDateTime.from(local)
    .toZonedDateTime(timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });
}
