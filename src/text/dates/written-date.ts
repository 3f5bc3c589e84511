import { isDay } from './dates.ts';
import { dateLanguages, readDay } from './read-day.ts';

/** A date as a person or a program wrote it. */
export interface WrittenDate {
  /** The days that it can mean: two if the month may come first. */
  days: string[];
  /** `22:44`, `22:44:26` or `22:44:26.5`, in 24 hours. */
  time?: string;
  /** As written. */
  zone?: string;
}

const time = String.raw`(?<hour>\d{1,2})(?:[:.](?<minute>\d{2})(?:[:.](?<second>\d{2})(?:[.,](?<part>\d{1,9}))?)?)?(?: ?(?<half>[ap]\.?m\b\.?|[صم](?!\p{L})))?`;
const zone = String.raw`(?: ?\(?(?<zone>(?:utc|gmt|ut|z)? ?[+-] ?\d{1,2}(?::?\d{2})?|[a-z]+(?:\/[a-z_+-]+)+|\p{L}{1,5})\)?)?`;
/** The zone's name, which programs repeat for people. */
const again = String.raw`(?: ?[([][^()[\]]*[)\]]|(?<=[+-]\d{2}:?\d{2}) (?:\p{L}{2,5}|[+-]\d{2,4})(?: m=[+-][\d.]+)?)?`;
const forms = [
  // 2024-08-08T22:44:26-0700; 8 August 2024 at 10:44 pm EST; Thu, 08/08/2024 - 22:44
  String.raw`^(?<date>.+?)(?:t|,? (?:(?:at|um|à|в|kl|saat|-|@) )?|, ?)${time}${zone}${again}$`,
  // 22:44 EST, 8 August 2024
  String.raw`^${time}${zone}(?:,? (?:on |- )?|, ?)(?<date>.+)$`,
  // Thu Aug 8 22:44:26 2024 -0700
  String.raw`^(?<date>\p{L}+ \d{1,2}),? ${time} (?<year>\d{4})${zone}$`,
  // Thu Aug 8 22:44:26 EST 2024
  String.raw`^(?<date>\p{L}+ \d{1,2}),? ${time}${zone} (?<year>\d{4})$`,
  // 20240808T224426Z
  String.raw`^(?<date>\d{8}|\d{4}-\d{2}-\d{2})[t ]?(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?(?:[.,](?<part>\d{1,9}))?${zone}$`,
].map((form) => new RegExp(form, 'iu'));

/** Reads a date in any form that people and other systems use; undefined if it is not one. */
export function readWrittenDate(written: string): WrittenDate | undefined {
  const text = tidyDate(written);
  const days = meantDays(text);
  if (days.length > 0) return { days };
  // The weekday adds nothing to the day.
  const bare = text.replace(/^\p{L}+\.?,? (?=.*\d)/u, '');
  return readMoment(text) ?? (bare === text ? undefined : readPlain(bare));
}

function readPlain(text: string): WrittenDate | undefined {
  const days = meantDays(text);
  return days.length > 0 ? { days } : readMoment(text);
}

function readMoment(text: string): WrittenDate | undefined {
  for (const form of forms) {
    const found = form.exec(text)?.groups;
    if (!found) continue;
    const days = meantDays(`${found['date'] ?? ''}${found['year'] ? ` ${found['year']}` : ''}`);
    const at = days.length > 0 ? timeOf(found) : undefined;
    if (at === undefined) continue;
    return { days, time: at, ...(found['zone'] ? { zone: found['zone'] } : {}) };
  }
  return undefined;
}

function timeOf(found: Readonly<Record<string, string | undefined>>): string | undefined {
  const { hour = '', minute, second, part, half } = found;
  if (minute === undefined && half === undefined) return undefined;
  const isLate = half !== undefined && /^[pم]/i.test(half);
  const count = Number(hour);
  if (half !== undefined && (count < 1 || count > 12)) return undefined;
  const hours = half === undefined ? count : (count % 12) + (isLate ? 12 : 0);
  if (hours > 23 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 59) return undefined;
  const seconds = second === undefined ? '' : `:${second}${part === undefined ? '' : `.${part}`}`;
  return `${String(hours).padStart(2, '0')}:${minute ?? '00'}${seconds}`;
}

/** The days that a text can mean: none, one, or two if the month may come first. */
function meantDays(written: string): string[] {
  const text = tidyDate(written);
  const apart = text
    .replaceAll(/(?<=\d)-(?=\p{L})|(?<=\p{L})\.?-(?=\d)/gu, ' ')
    .replace(/^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]$/u, '$1-$2-$3')
    // 1er mai, 1º de mayo de 2024
    .replace(/(?<=^\d{1,2})(?:er|[º°])(?= )/iu, '')
    .replaceAll(/ del? (?=\p{L}+ del? \d{4}$|\d{4}$)/giu, ' ');
  const dayFirst = /\d/.test(text) ? readDay(apart, '', dateLanguages) : undefined;
  const days = [dayFirst, swapped(apart)].filter((day) => day !== undefined && isDay(day));
  return [...new Set(days)].filter((day) => day !== undefined);
}

/** `08/26/2021` with the month first, `2021-8-26`, `2021 Aug 26` and `20210826`. */
function swapped(text: string): string | undefined {
  const [, named, year0, rest] = /^((\d{4}) (\p{L}+\.? \d{1,2}))$/u.exec(text) ?? [];
  if (named !== undefined) return readDay(`${rest ?? ''} ${year0 ?? ''}`, '', dateLanguages);
  const [, month, day, year] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
  const yearFirst =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  const parts = yearFirst ? yearFirst.slice(1) : [year, month, day];
  const iso = parts.map((part = '') => part.padStart(2, '0')).join('-');
  return isDay(iso) ? iso : undefined;
}

/** With ASCII digits, hyphens, colons and spaces, and without punctuation around it. */
export function tidyDate(text: string): string {
  return text
    .replaceAll(/(?<=\d)\u00AD(?=\d)/g, '-')
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replaceAll(/\p{Nd}/gu, digit)
    .replaceAll(/[\u2010-\u2015\u2043\u2212\uFE58\uFE63\uFF0D]/g, '-')
    .replaceAll(/[\u2236\uA789\uFE55\uFF1A]/g, ':')
    .replaceAll(/[\u2044\u2215\uFF0F]/g, '/')
    .replaceAll('\uFF0E', '.')
    .replaceAll('\uFF0B', '+')
    .replaceAll(/[\u060C\uFF0C]/g, ',')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^["'“”„«»‘’`\s]+|["'“”«»‘’`\s]+$/g, '');
}

/** The digits of a script are ten consecutive code points, beginning with zero. */
function digit(character: string): string {
  if (character >= '0' && character <= '9') return character;
  const plain = character.normalize('NFKC');
  if (plain !== character) return plain;
  const code = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}
