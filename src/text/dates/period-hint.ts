import type { DateAdvice } from './date-hint.ts';
import { isPeriod } from './period.ts';
import { dateLanguages, westernDigits } from './read-day.ts';
import { readPeriod } from './read-period.ts';

/** A month or year that was probably meant. `isSure`: whether writing it loses nothing. */
export interface MeantPeriod {
  period: string;
  isSure: boolean;
}

/** How other systems write an unknown day or month: `00`, `XX` and `uu` of EDTF, `??`. */
const unknown = String.raw`(?:00|[XxUu?]{2}|--?)`;
const withUnknown = new RegExp(
  String.raw`^(\d{4})-(?:(\d{2})-${unknown}|${unknown}(?:-${unknown})?)$`,
);
const about =
  /^(?:c|ca|circa|about|around|approx|before|after|around|probably|около|ок|примерно|до|после|yaklaşık|حوالي|نحو)\.? |^[~≈]/iu;
const doubt = /[?~%]$/;
const seasons =
  /^(?:spring|summer|autumn|fall|winter|early|mid|late|весна|лето|осень|зима|ربيع|صيف|خريف|شتاء|ilkbahar|yaz|sonbahar|kış),? /iu;
const seasonBehind = /^(\d{4})-(?:2[1-9]|3\d|4[01])$/;
const decade = /^(\d{3})(?:0(?:['’]?s|-е|-ые)|[XxUu?_-])$/;
const century = /^(\d{2})(?:[XxUu?_-]{2}|00(?:['’]?s))$/;
const interval =
  /^(\d{4}(?:-\d{2}){0,2}) ?(?:\/|–|—|-| or | or | или | to | и )+ ?\d{4}(?:-\d{2}){0,2}$/;

/** The month or year that a text probably means; undefined if neither. */
export function meantPeriod(written: string): MeantPeriod | undefined {
  const text = westernDigits(written)
    .trim()
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^["'“”„«‘’[(]+|["'“”»‘’\])]+$/g, '');
  const read = readPeriod(text, dateLanguages);
  if (read !== undefined) return { period: read, isSure: true };
  const [, year, month] = withUnknown.exec(text) ?? [];
  if (year !== undefined)
    return known(month === undefined || month === '00' ? year : `${year}-${month}`, true);
  if (/^\d{3}$/.test(text)) return known(`0${text}`, false);
  const certain = text.replace(about, '').replace(doubt, '').replace(seasons, '');
  const guess =
    (certain === text ? undefined : readPeriod(certain, dateLanguages)) ??
    seasonBehind.exec(text)?.[1] ??
    interval.exec(text)?.[1] ??
    replaced(decade.exec(certain)?.[1], '0') ??
    replaced(century.exec(certain)?.[1], '00');
  return guess === undefined ? undefined : known(guess, false);
}

const replaced = (start: string | undefined, rest: string) =>
  start === undefined ? undefined : start + rest;

const known = (period: string, isSure: boolean): MeantPeriod | undefined =>
  isPeriod(period) ? { period, isSure } : undefined;

/** How to write the month or year; undefined if the text means neither. */
export function advisePeriod(written: string): DateAdvice | undefined {
  const meant = meantPeriod(written);
  if (!meant) return undefined;
  const { period, isSure } = meant;
  return isSure
    ? { hint: `write it as ${period}`, meant: period }
    : { hint: `write the earliest it can be, ${period}, and say in notes what is uncertain` };
}
