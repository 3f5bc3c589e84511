import { isAscii, isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import { UsageError } from '../../system/errors.ts';
import { findDeclaration } from './find-declaration.ts';
import { explainName, nameDeclared, nameEncoding } from './encoding-names.ts';
import { unicodeForm } from './unicode-form.ts';
import { isRanked, rankReadings, type Reading } from './rank-readings.ts';

export interface EncodingOptions {
  /** What the bytes are, for messages: `texts/item.txt`. */
  place: string;
  /** `--encoding`, as typed. */
  encoding?: string | undefined;
  /** What the source says elsewhere than in these bytes: in a header, a setting. */
  declared?: string | undefined;
}

export interface EncodingChoice {
  /** As the Encoding Standard names it, in small letters. */
  encoding: string;
  /** Why, where nothing but the text itself says so, or something says otherwise; a clause. */
  decided?: string;
}

/**
 * The encoding of a text: by its byte order mark, else by what is said of it, as far as the bytes agree; else UTF-8 where
 * they are that, and else the one in which its letters read best. `bytes` are its first ones (`isWhole`: all of them),
 * with some beyond ASCII among them, if there are any. Throws `UsageError` where two encodings are about as likely, with
 * the beginning of the text in both, and for an `encoding` that does not exist.
 */
export function chooseEncoding(
  bytes: Uint8Array,
  isWhole: boolean,
  { place, encoding, declared }: EncodingOptions,
): EncodingChoice {
  const asked = encoding === undefined ? undefined : nameEncoding(encoding);
  if (encoding !== undefined && asked === undefined) throw new UsageError(explainName(encoding));
  const form = unicodeForm(bytes);
  if (form !== undefined) return { encoding: form };
  const said = asked ?? nameDeclared(declared ?? findDeclaration(bytes));
  if (isAscii(bytes)) return { encoding: said ?? 'utf-8' };
  if (isMostlyUtf8(bytes, isWhole) && asked !== 'utf-8') {
    const isOther = said !== undefined && said !== 'utf-8';
    return isOther
      ? { encoding: 'utf-8', decided: `read as UTF-8, though ${said} is said to be its encoding` }
      : { encoding: 'utf-8' };
  }
  if (asked !== undefined) return { encoding: asked };
  return chooseByLetters(bytes.subarray(0, mostRanked), place, said);
}

/** Bytes of a text that are looked at for its letters. */
const mostRanked = 65_536;
/** By how much the best reading is better than the next, so that it is taken: one odd letter is not enough. */
const leastMargin = 3.5;
/** The same against what is declared. */
const leastMarginToDeclared = 8;
/** A text of an alphabet that is known scores more than this for each of its letters. */
const leastRate = 0.4;

function chooseByLetters(
  bytes: Uint8Array,
  place: string,
  said: string | undefined,
): EncodingChoice {
  const ranked = rankReadings(bytes);
  const [best, second] = ranked;
  if (!best) return { encoding: said ?? 'utf-8' };
  if (said !== undefined && said !== 'utf-8') {
    const declared = ranked.find(({ encodings }) => encodings.includes(said));
    const isRight = declared
      ? !isBetter(best, declared, leastMarginToDeclared)
      : isReadable(bytes, said);
    if (isRight) return { encoding: said };
  }
  const though = said === undefined ? '' : `, though ${said} is said to be its encoding`;
  const decide = (encoding: string): EncodingChoice => ({
    encoding,
    decided: `read as ${encoding}, by its letters${though}`,
  });
  const other = guessOther(bytes);
  const isOther = other !== undefined && (best.rate < leastRate || isWestern(best));
  if (!isOther && (!second || isBetter(best, second, leastMargin))) return decide(best.encoding);
  if (isOther && best.rate < leastRate && other.confidence >= sure) return decide(other.encoding);
  const next = isOther ? { encoding: other.encoding, text: decode(bytes, other.encoding) } : second;
  throw new UsageError(explainDoubt(place, best, next ?? best));
}

function isBetter(best: Reading, other: Reading, margin: number): boolean {
  return best.rate >= leastRate && best.total - other.total >= margin;
}

/** Whether the letters that decided are those that many languages have. */
function isWestern({ encoding }: Reading): boolean {
  return encoding === 'windows-1252' || encoding === 'macintosh';
}

/** Of 100: `chardet`'s guess is taken. */
const sure = 50;
/** Of 100: its guess is a doubt. */
const worthAsking = 20;

/** What a detector of many more encodings says before all others: Central European, Greek, Chinese. */
function guessOther(bytes: Uint8Array): { encoding: string; confidence: number } | undefined {
  const [first] = analyse(bytes);
  const encoding = first && nameEncoding(first.name);
  if (!first || encoding === undefined || encoding === 'utf-8' || isRanked(encoding))
    return undefined;
  const { confidence } = first;
  return confidence >= worthAsking && isReadable(bytes, encoding)
    ? { encoding, confidence }
    : undefined;
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** Whether bytes, but perhaps the last few, are text in an encoding. */
function isReadable(bytes: Uint8Array, encoding: string): boolean {
  if (isRanked(encoding)) return true;
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function explainDoubt(place: string, ...readings: Pick<Reading, 'encoding' | 'text'>[]): string {
  const [one, other] = readings.map(({ encoding, text }) => `${encoding} ("${firstLine(text)}")`);
  return `${place}: its encoding is not clear; it may be ${one} or ${other}; say which with --encoding`;
}

/** The beginning of the first line with a letter beyond ASCII, without what a terminal cannot show. */
function firstLine(text: string): string {
  const lines = text.split(/[\r\n]+/).map((line) => line.replaceAll(/\p{Cc}/gu, '').trim());
  const line = lines.find((each) => /[^\t -~]/.test(each)) ?? '';
  return line.length > 50 ? `${line.slice(0, 50)}…` : line;
}

/** Whether bytes are UTF-8, but for a few: a byte of another encoding among twenty characters that are in order. */
function isMostlyUtf8(bytes: Uint8Array, isWhole: boolean): boolean {
  // The last character may be cut off.
  const ends = isWhole ? [0] : [0, 1, 2, 3];
  if (ends.some((end) => isUtf8(bytes.subarray(0, bytes.length - end)))) return true;
  const text = new TextDecoder().decode(bytes, { stream: !isWhole });
  // eslint-disable-next-line no-control-regex
  const beyond = text.match(/[^\u0000-\u007F]/g)?.length ?? 0;
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  return broken * 20 <= beyond;
}
