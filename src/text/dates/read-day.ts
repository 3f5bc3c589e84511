import { Temporal } from 'temporal-polyfill';
import { knownLanguages } from '../../i18n/languages.ts';
import { isDateTime, isDay } from './dates.ts';

/** How many days before today a word means, in the languages of editors. */
const relative: Readonly<Record<string, number>> = {
  today: 0,
  yesterday: -1,
  сегодня: 0,
  вчера: -1,
  اليوم: 0,
  أمس: -1,
};

/**
 * Reads a day as typed: `2021-08-26`, `26.08.2021` and `26/8/2021` (the day first), `26 August 2021`, `August 26, 2021`
 * and the same in the given languages, `yesterday`. A date-time with zone is returned unchanged. Undefined if there is
 * no such date.
 */
export function readDay(text: string, today: string, langs: readonly string[]): string | undefined {
  const plain = westernDigits(text).replaceAll(/\s+/g, ' ').trim();
  if (isDay(plain) || isDateTime(plain)) return plain;
  const shift = relative[plain.toLowerCase()];
  if (shift !== undefined) return Temporal.PlainDate.from(today).add({ days: shift }).toString();
  const { year, month, day } = partsOf(plain, langs) ?? {};
  const iso = `${year ?? ''}-${String(month ?? 0).padStart(2, '0')}-${String(day ?? 0).padStart(2, '0')}`;
  return isDay(iso) ? iso : undefined;
}

/** Why a text that looks like a date is not one: `September has 30 days`; undefined if it doesn't look like one. */
export function whyNoDay(text: string, langs: readonly string[]): string | undefined {
  const plain = westernDigits(text).replaceAll(/\s+/g, ' ').trim();
  const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(plain) ?? [];
  const iso = { year: y ?? '', month: Number(m), day: Number(d) };
  const { year, month, day } = (y === undefined ? partsOf(plain, langs) : iso) ?? {};
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (month < 1 || month > 12) return undefined;
  const first = Temporal.PlainDate.from({ year: Number(year), month, day: 1 });
  if (day >= 1 && day <= first.daysInMonth) return undefined;
  const name = first.toLocaleString('en-GB', { month: 'long' });
  return `${name}${month === 2 ? ` ${year}` : ''} has ${first.daysInMonth} days`;
}

interface Parts {
  year: string;
  month: number | undefined;
  day: number;
}

function partsOf(plain: string, langs: readonly string[]): Parts | undefined {
  const inFigures =
    /^(?<d>\d{1,2})([./-])(?<m>\d{1,2})\2(?<y>\d{4})$/.exec(plain) ??
    /^(?<y>\d{4})([./])(?<m>\d{1,2})\2(?<d>\d{1,2})$/.exec(plain);
  const inWords =
    /^(?<d>\d{1,2})(?:st|nd|rd|th)?\.? (?<m>\p{L}[\p{L}\p{M} /]*)\.?,? (?<y>\d{4})(?: [гр](?:ода|оку|\.))?$/u.exec(
      plain,
    ) ?? /^(?<m>\p{L}+)\.? (?<d>\d{1,2})(?:st|nd|rd|th)?,? (?<y>\d{4})$/u.exec(plain);
  const { d, m = '', y = '' } = (inFigures ?? inWords)?.groups ?? {};
  if (d === undefined) return undefined;
  const month = inFigures ? Number(m) : monthNames(['en', ...langs]).get(m.toLowerCase());
  return { year: y, month, day: Number(d) };
}

/**
 * The languages of pages, and others in which people write dates; Persian with Gregorian months. No name means two
 * different months.
 */
export const dateLanguages: readonly string[] = [
  ...knownLanguages,
  ...['de', 'de-AT', 'fr', 'es', 'it', 'pt', 'nl', 'uk', 'fa-u-ca-gregory'],
];

const namesByLanguages = new Map<string, Map<string, number>>();

/** Names of months within a date (`августа`), alone (`август`) and shortened, from the system's own data. */
export function monthNames(langs: readonly string[]): ReadonlyMap<string, number> {
  const key = langs.join();
  const made = namesByLanguages.get(key);
  if (made) return made;
  const names = new Map<string, number>();
  namesByLanguages.set(key, names);
  for (const lang of langs) {
    for (const [name, month] of monthNamesIn(lang)) names.set(name, month);
  }
  return names;
}

function* monthNamesIn(lang: string): Generator<[string, number]> {
  const styles = ['long', 'short'] as const;
  const forms = styles.flatMap((month) => [{ month }, { month, day: 'numeric' as const }]);
  for (const options of forms) {
    const format = new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) {
      const parts = format.formatToParts(Date.UTC(2021, month - 1, 1));
      const name = parts.find(({ type }) => type === 'month')?.value ?? '';
      yield [name.toLowerCase().replace(/\.$/, ''), month];
    }
  }
}

export function westernDigits(text: string): string {
  return text.replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
}
