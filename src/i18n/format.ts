import { fillIn, pluralForm, type Plural } from './plural.ts';

/** Which of a language's countries writes numbers and dates. */
const countries: Readonly<Record<string, string>> = { en: 'en-GB' };
/** Arabic: Latin digits, as the addresses and the texts have them, unless the site chose others. */
const usualNumerals: Readonly<Record<string, string>> = { ar: 'latn' };

const numeralsMark = '-u-nu-';

/** What the functions below take in the place of a language whose numerals the site chose: `ar-u-nu-arab`. */
export function withNumerals(lang: string, numerals: string | undefined): string {
  return numerals === undefined ? lang : lang + numeralsMark + numerals;
}

/** The locale that `Intl` is given for a language; nothing takes the machine's. The calendar is Gregorian. */
function localeOf(locale: string): string {
  const [lang = '', chosen] = locale.split(numeralsMark);
  const numerals = chosen ?? usualNumerals[lang];
  return `${countries[lang] ?? lang}-u-ca-gregory${numerals ? `-nu-${numerals}` : ''}`;
}

const made = new Map<string, unknown>();

/** Making a formatter costs far more than using it. */
function once<T>(key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

function dateFormat(lang: string, name: string, options: Intl.DateTimeFormatOptions) {
  return once(
    `${name} ${lang}`,
    () => new Intl.DateTimeFormat(localeOf(lang), { ...options, timeZone: 'UTC' }),
  );
}

const monthFormat = (lang: string) => dateFormat(lang, 'month', { month: 'long', year: 'numeric' });

const monthName = (lang: string) => dateFormat(lang, 'month name', { month: 'long' });

const toDate = (day: string) => new Date(`${day}T00:00:00Z`);

/** `2021-08-26` → "26 August 2021", "26 августа 2021 г.". */
export function formatDay(day: string, lang: string): string {
  // An archive names each of its days again and again.
  return once(`${day} ${lang}`, () =>
    dateFormat(lang, 'day', { dateStyle: 'long' }).format(toDate(day)),
  );
}

/** `2021-08` → "August 2021", "Август 2021": as a heading, so the first letter is a capital one. */
export function formatMonth(month: string, lang: string): string {
  return once(`${month} ${lang}`, () => {
    const text = monthFormat(lang).format(toDate(`${month}-01`));
    // Russian headings do without the "year" that running text has.
    return capitalise(text.replace(/\sг\.$/, ''), lang);
  });
}

/** `1937-07-04`, `1937-07`, `1937` → "4 July 1937", "July 1937", "1937": within a text, so without a capital of its own. */
export function formatPeriod(period: string, lang: string): string {
  if (period.length === 4) return formatYear(period, lang);
  if (period.length > 7) return formatDay(period, lang);
  return once(`within text ${period} ${lang}`, () =>
    monthFormat(lang).format(toDate(`${period}-01`)),
  );
}

/** How a sentence says a month with its year after "in": the words by which, and the months, January first, if they change. */
export interface MonthWithin {
  pattern: string;
  months: readonly string[];
}

/** `1937-07` → "July 1937", "июле 1937 года". */
export function formatMonthWithin(
  month: string,
  lang: string,
  { pattern, months }: MonthWithin,
): string {
  const name = months[Number(month.slice(5)) - 1] ?? monthName(lang).format(toDate(`${month}-01`));
  return fillIn(pattern, { month: name, year: formatYear(month.slice(0, 4), lang) });
}

/** `2021-08` → "August", "Август". */
export function formatMonthName(month: string, lang: string): string {
  return once(`name of ${month} ${lang}`, () =>
    capitalise(monthName(lang).format(toDate(`${month}-01`)), lang),
  );
}

/** `08-26` → "26 August", "26 августа". */
export function formatMonthDay(monthDay: string, lang: string): string {
  // Of a leap year, so that 29 February is there.
  return dateFormat(lang, 'month day', { day: 'numeric', month: 'long' }).format(
    toDate(`2000-${monthDay}`),
  );
}

/** `2021` → "2021": years are never grouped by thousands. */
export function formatYear(year: string, lang: string): string {
  const format = once(
    `year ${lang}`,
    () => new Intl.NumberFormat(localeOf(lang), { useGrouping: false }),
  );
  return format.format(Number(year));
}

/** `2021-08-26T14:30:00+03:00` → "14:30", as written and in no other zone; undefined for a day alone. */
export function formatTime(date: string, lang: string): string | undefined {
  const time = /T(\d{2}:\d{2})/.exec(date)?.[1];
  return time && digitsOf(time, lang);
}

/** A text with its digits written in the language's numerals. */
function digitsOf(text: string, lang: string): string {
  return text.replaceAll(/\d/g, (digit) => formatNumber(Number(digit), lang));
}

/** `2021-08-26T14:30:00+03:00` → "26 August 2021, 14:30 (UTC+03:00)", as written. */
export function formatMoment(moment: string, lang: string): string {
  const zone = /(Z|[+-]\d{2}:\d{2})$/i.exec(moment)?.[0] ?? '';
  const time = formatTime(moment, lang) ?? '';
  const offset = /z/i.test(zone) ? '' : digitsOf(zone, lang);
  return `${formatDay(moment.slice(0, 10), lang)}, ${time} (UTC${offset})`;
}

export function formatNumber(value: number, lang: string): string {
  return once(`number ${lang}`, () => new Intl.NumberFormat(localeOf(lang))).format(value);
}

/** "1 article", "1,214 articles", in the plural form of the language. */
export function formatCount(forms: Plural, count: number, lang: string): string {
  return pluralForm(forms, count, lang).replaceAll('{n}', formatNumber(count, lang));
}

/** "a, b and c". */
export function formatList(items: readonly string[], lang: string): string {
  return once(`list ${lang}`, () => new Intl.ListFormat(localeOf(lang))).format(items);
}

/** The seven days in the week's order. `firstDay`: 1 for Monday to 7 for Sunday. */
export function weekdayNames(lang: string, firstDay: number): { short: string; long: string }[] {
  const short = dateFormat(lang, 'short weekday', { weekday: 'short' });
  const narrow = dateFormat(lang, 'narrow weekday', { weekday: 'narrow' });
  const long = dateFormat(lang, 'weekday', { weekday: 'long' });
  return Array.from({ length: 7 }, (_, index) => {
    // 1 January 2001 was a Monday.
    const day = new Date(Date.UTC(2001, 0, firstDay + index));
    const name = long.format(day);
    const abbreviated = short.format(day);
    // Arabic abbreviates nothing; only its letters fit above a calendar's column.
    return { short: abbreviated === name ? narrow.format(day) : abbreviated, long: name };
  });
}

/** A language's name in another: "Russian", "русский". */
export function languageName(code: string, lang: string): string {
  const names = once(
    `language ${lang}`,
    () => new Intl.DisplayNames(localeOf(lang), { type: 'language' }),
  );
  return names.of(code) ?? code;
}

/** Compares texts in the language's own order. */
export function collatorOf(lang: string): Intl.Collator {
  return once(`collator ${lang}`, () => new Intl.Collator(localeOf(lang), { numeric: true }));
}

function capitalise(text: string, lang: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(localeOf(lang)) + text.slice(first.length);
}
