import { isDay } from './dates.ts';
import { dateLanguages, monthNames, westernDigits } from './read-day.ts';
import { meantZones } from './zones.ts';

/** A date as it was written, before any zone is applied. */
export interface ClockDate {
  /** `2021-08-26`. */
  day: string;
  /** `14:30:00`; absent where only the day was written. */
  time?: string;
  /** `+03:00` or `Z`; absent where none was written. */
  offset?: string;
}

/** A moment in milliseconds since 1970 UTC. */
export interface EpochDate {
  epoch: number;
}

interface Token {
  pattern: string;
  part?: 'year' | 'month' | 'monthName' | 'day' | 'hour' | 'half' | 'minute' | 'second' | 'zone';
}

/** Letters of formats, as Unicode's LDML has them: https://unicode.org/reports/tr35/tr35-dates.html#Date_Format_Patterns */
const tokens: Readonly<Record<string, Token>> = {
  yyyy: { part: 'year', pattern: String.raw`\d{4}` },
  yy: { part: 'year', pattern: String.raw`\d{2}` },
  MMMM: { part: 'monthName', pattern: String.raw`\p{L}[\p{L}\p{M}]*` },
  MMM: { part: 'monthName', pattern: String.raw`\p{L}[\p{L}\p{M}]*\.?` },
  MM: { part: 'month', pattern: String.raw`\d{2}` },
  M: { part: 'month', pattern: String.raw`\d{1,2}` },
  dd: { part: 'day', pattern: String.raw`\d{2}` },
  d: { part: 'day', pattern: String.raw`\d{1,2}` },
  EEEE: { pattern: String.raw`\p{L}[\p{L}\p{M}]*` },
  EEE: { pattern: String.raw`\p{L}[\p{L}\p{M}]*\.?` },
  HH: { part: 'hour', pattern: String.raw`\d{2}` },
  H: { part: 'hour', pattern: String.raw`\d{1,2}` },
  hh: { part: 'hour', pattern: String.raw`\d{2}` },
  h: { part: 'hour', pattern: String.raw`\d{1,2}` },
  mm: { part: 'minute', pattern: String.raw`\d{2}` },
  ss: { part: 'second', pattern: String.raw`\d{2}` },
  SSS: { pattern: String.raw`\d{1,9}` },
  a: { part: 'half', pattern: String.raw`[AaPp]\.?[Mm]\.?` },
  XXX: { part: 'zone', pattern: String.raw`Z|[+-]\d{2}:?\d{2}` },
  z: { part: 'zone', pattern: String.raw`[A-Za-zА-Я]{1,5}(?:[+-]\d{1,2}(?::?\d{2})?)?` },
};

/** Names for moments that are written as numbers, and how many milliseconds their unit has. */
const epochs: Readonly<Record<string, number>> = { epoch: 1000, 'epoch-milliseconds': 1 };

interface Format {
  expression: RegExp;
  parts: NonNullable<Token['part']>[];
}

/** Why a text is not a format, with a hint after `; `; undefined where it is one. */
export function faultOfFormat(format: string): string | undefined {
  if (Object.hasOwn(epochs, format)) return undefined;
  const compiled = compile(format);
  if (typeof compiled === 'string') return compiled;
  const has = (...parts: Token['part'][]) =>
    parts.some((part) => compiled.parts.some((p) => p === part));
  return has('year') && has('month', 'monthName') && has('day')
    ? undefined
    : 'is not a format of a day; write year, month and day as in "dd.MM.yyyy HH:mm", or "epoch" for seconds since 1970';
}

/**
 * Reads a date by its format: `dd.MM.yyyy HH:mm`, `d MMMM yyyy` with months in any language that pages have, `epoch` for
 * seconds since 1970 and `epoch-milliseconds`. Words that are not letters of a format are in single quotes. Undefined
 * where the text is not of that form, or no date that exists.
 */
export function readFormat(format: string, text: string): ClockDate | EpochDate | undefined {
  const plain = westernDigits(text).replaceAll(/\s+/g, ' ').trim();
  const unit = Object.hasOwn(epochs, format) ? epochs[format] : undefined;
  if (unit !== undefined) {
    const epoch = Number(plain) * unit;
    return /^-?\d+(?:\.\d+)?$/.test(plain) && Math.abs(epoch) <= 8.64e15 ? { epoch } : undefined;
  }
  const compiled = compile(format);
  if (typeof compiled === 'string') return undefined;
  const match = compiled.expression.exec(plain);
  if (!match) return undefined;
  const found = new Map(compiled.parts.map((part, index) => [part, match[index + 1] ?? '']));
  return dateOf(found);
}

function dateOf(found: ReadonlyMap<string, string>): ClockDate | undefined {
  const year = found.get('year') ?? '';
  const name = (found.get('monthName') ?? '').toLowerCase().replace(/\.$/, '');
  const month = found.get('month') ?? String(monthNames(dateLanguages).get(name) ?? 0);
  const day = [
    // As POSIX reads two digits.
    year.length === 2 ? `${Number(year) < 69 ? '20' : '19'}${year}` : year,
    month.padStart(2, '0'),
    (found.get('day') ?? '').padStart(2, '0'),
  ].join('-');
  if (!isDay(day)) return undefined;
  const hour = hourOf(found);
  if (hour === undefined) return { day };
  const minute = found.get('minute') ?? '00';
  const second = found.get('second') ?? '00';
  if (hour > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const time = `${String(hour).padStart(2, '0')}:${minute}:${second}`;
  const zone = found.get('zone');
  if (zone === undefined) return { day, time };
  const [meant, other] = meantZones(zone, day, time);
  return meant && !other ? { day, time, offset: meant.offset } : undefined;
}

function hourOf(found: ReadonlyMap<string, string>): number | undefined {
  const hour = found.get('hour');
  if (hour === undefined) return undefined;
  const half = found.get('half')?.toLowerCase();
  if (half === undefined) return Number(hour);
  return (Number(hour) % 12) + (half.startsWith('p') ? 12 : 0);
}

const compiled = new Map<string, Format | string>();

function compile(format: string): Format | string {
  const known = compiled.get(format);
  if (known !== undefined) return known;
  const made = make(format);
  compiled.set(format, made);
  return made;
}

function make(format: string): Format | string {
  const parts: Format['parts'] = [];
  let pattern = '';
  for (const [piece, quoted] of format.matchAll(/'([^']*)'|(\p{L})\2*|[^\p{L}']+|'/gu)) {
    if (quoted !== undefined || !/^\p{L}/u.test(piece)) {
      pattern += (quoted ?? piece)
        .replaceAll(/\s+/g, ' ')
        .replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
      continue;
    }
    const token = Object.hasOwn(tokens, piece) ? tokens[piece] : undefined;
    if (!token) return `has "${piece}", which is not part of a date; put words in single quotes`;
    pattern += token.part ? `(${token.pattern})` : token.pattern;
    if (token.part) parts.push(token.part);
  }
  return { expression: new RegExp(`^${pattern}$`, 'u'), parts };
}
