import { knownLanguages } from '../../i18n/languages.ts';
import { readDay } from '../../text/dates/read-day.ts';
import { readPeriod, writtenMonth } from '../../text/dates/read-period.ts';

const zone = String.raw`(?:[A-Z]{2,5}|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?)`;
const time = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?(?: \(?${zone}\)?)?`;
const before = new RegExp(String.raw`^${time}[,|—– -]+(?=.*\p{L}|.*\d)`, 'iu');
const after = new RegExp(String.raw`(?:[,|—– -]+| at | в )${time}$`, 'iu');

/**
 * The day that a line of a printed text gives, alone or with a time: `14:35 12.04.2021`, `Oct. 5, 2021 11:58 AM GMT`,
 * `9 مارس 2021`, in the words of any language that an edition can have; the month or year of a line that gives no more:
 * `July 1937`. Undefined where it is more than that, or no date.
 */
export function readDateLine(
  line: string,
  today: string,
  langs: readonly string[],
): string | undefined {
  const plain = withoutWeekday(line.replaceAll(/\s+/g, ' ').trim());
  const day = plain.replace(before, '').replace(after, '');
  return (
    readDay(inFigures(day), today, [...new Set([...langs, 'en-GB', ...knownLanguages])]) ??
    readPeriod(plain, langs)
  );
}

/** A month as readers write it besides as pages do, alone or as one of two names, in figures: `26 آب/أغسطس 2021`. */
function inFigures(day: string): string {
  const [, before = '', names = '', after = ''] =
    /^(\p{N}{1,2}) (\p{L}[\p{L}\p{M} /]*) (\p{N}{4})$/u.exec(day) ?? [];
  const month = names
    .split('/')
    .map((name) => writtenMonth(name.trim().toLowerCase()))
    .find((found) => found > 0);
  return month === undefined ? day : `${before}.${month}.${after}`;
}

/** `Thursday, 26 August 2021`, `26 Ağustos 2021 Perşembe`, without the day of the week. */
function withoutWeekday(line: string): string {
  const [first = '', ...after] = line.split(/[,،]? /);
  if (after.length > 1 && weekdays.has(first.toLowerCase())) return line.replace(/^\S+ /, '');
  const [last = ''] = line.split(' ').slice(-1);
  return after.length > 1 && weekdays.has(last.toLowerCase().replace(/^\(|\)$/g, ''))
    ? line.replace(/[,،]? \S+$/, '')
    : line;
}

const weekdays = new Set(
  ['en-GB', ...knownLanguages].flatMap((lang) => {
    const format = new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' });
    return [4, 5, 6, 7, 8, 9, 10].map((day) => format.format(Date.UTC(2021, 0, day)).toLowerCase());
  }),
);
