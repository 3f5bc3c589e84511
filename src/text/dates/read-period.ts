import { knownLanguages } from '../../i18n/languages.ts';
import { wordsOf } from '../../i18n/words.ts';
import { isPeriod } from './period.ts';
import { monthNames, readDay, westernDigits } from './read-day.ts';

/** The word for year after its number, in the languages of editors. */
const year = String.raw`(\d{4}) ?(?:г\.?|год|года|году|م|yılı)?`;
const inWords = [
  new RegExp(String.raw`^(?<m>\p{L}[\p{L}\p{M} /]*?)\.?,? (?<y>${year})$`, 'u'),
  new RegExp(String.raw`^(?<y>\d{4}),? (?<m>\p{L}[\p{L}\p{M}]*)\.?$`, 'u'),
];
const inFigures = /^(?:(?<y>\d{4})[-./](?<m>\d{1,2})|(?<m>\d{1,2})[-./](?<y>\d{4}))$/;

/**
 * Reads a month or year as typed: `1937-07`, `07/1937`, `7.1937`, `July 1937`, `июль 1937 г.`, `1937`, in the given
 * languages and those of editions. Undefined if it is neither.
 */
export function readPeriod(text: string, langs: readonly string[]): string | undefined {
  const plain = westernDigits(text).replaceAll(/\s+/g, ' ').trim();
  const alone = new RegExp(`^${year}$`, 'u').exec(plain)?.[1];
  if (alone !== undefined) return isPeriod(alone) ? alone : undefined;
  const figures = inFigures.exec(plain)?.groups;
  if (figures) return monthIn(figures['y'], Number(figures['m']));
  for (const form of inWords) {
    const { y, m = '' } = form.exec(plain)?.groups ?? {};
    if (y !== undefined) return monthIn(y.slice(0, 4), monthNamed(m, langs));
  }
  return undefined;
}

/** Reads an article's date as typed: a day, or a month or year if the day is unknown. */
export function readDate(
  text: string,
  today: string,
  langs: readonly string[],
): string | undefined {
  return readDay(text, today, langs) ?? readPeriod(text, langs);
}

function monthIn(year = '', month: number): string | undefined {
  const period = `${year}-${String(month).padStart(2, '0')}`;
  return isPeriod(period) ? period : undefined;
}

/** A month counted from 1, by its name in calendars or in text, or by one of its two names; 0 if there is none. */
function monthNamed(name: string, langs: readonly string[]): number {
  const names = name.toLowerCase().split('/');
  const known = monthNames([...new Set([...langs, 'en-GB', ...knownLanguages])]);
  for (const each of names.map((one) => one.trim())) {
    const month = known.get(each) ?? writtenMonth(each);
    if (month > 0) return month;
  }
  return 0;
}

/** A month counted from 1, by names that readers write but pages don't; 0 if there is none. */
export function writtenMonth(name: string): number {
  for (const lang of knownLanguages) {
    const { months } = wordsOf(lang).search.writtenDates;
    const index = months.findIndex((forms) =>
      forms.split(' ').some((form) => form !== '' && form.replaceAll('_', ' ') === name),
    );
    if (index >= 0) return index + 1;
  }
  return 0;
}
