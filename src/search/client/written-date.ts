import { formatDay, formatMonth, formatMonthDay, formatMonthName } from '../../i18n/format.ts';
import { isDayText, type Range } from './dates.ts';
import { fold } from './names.ts';

/** A date that was written among the words of a query, and what is left of them. */
export interface WrittenDate {
  range: Range;
  /** The date as pages write it. */
  text: string;
  rest: string;
}

/** Finds `August 2021` or `26 August 2021` in a query, in the edition's own words. */
export function readWrittenDate(query: string, locale: string): WrittenDate | undefined {
  const words = query.split(/\s+/).filter(Boolean);
  const months = monthsOf(locale);
  for (const [at, word] of words.entries()) {
    const month = months.findIndex((forms) => forms.includes(fold(word))) + 1;
    const year = /^(\d{4})[,.]?$/.exec(words[at + 1] ?? '')?.[1];
    if (month === 0 || year === undefined) continue;
    const name = `${year}-${String(month).padStart(2, '0')}`;
    const day = `${name}-${(words[at - 1] ?? '').padStart(2, '0')}`;
    const isOfDay = isDayText(day);
    const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
    return {
      range: isOfDay ? { from: day, to: day } : { from: `${name}-01`, to: `${name}-${last}` },
      text: isOfDay ? formatDay(day, locale) : formatMonth(name, locale),
      rest: [...words.slice(0, isOfDay ? at - 1 : at), ...words.slice(at + 2)].join(' '),
    };
  }
  return undefined;
}

/** Each month's name alone, and as it stands in a date: `август`, `августа`. */
function monthsOf(locale: string): string[][] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = String(index + 1).padStart(2, '0');
    const inDate = formatMonthDay(`${month}-01`, locale).replaceAll(/[\p{N}\s.]/gu, '');
    return [formatMonthName(`2000-${month}`, locale), inDate].map(fold);
  });
}
