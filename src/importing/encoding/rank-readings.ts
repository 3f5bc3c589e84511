import { scoreText, type Alphabet, type TextScore } from './score-text.ts';

/** A way to read some bytes. */
export interface Reading extends TextScore {
  /** As the Encoding Standard names it; of several in which the bytes are the same text, the first. */
  encoding: string;
  encodings: readonly string[];
  text: string;
}

/** Encodings of one byte a character, with the alphabets they are used for. The more usual ones are first. */
const alphabetsOf: Readonly<Record<string, readonly Alphabet[]>> = {
  'windows-1252': ['western'],
  'windows-1254': ['turkish', 'western'],
  'windows-1251': ['cyrillic'],
  'koi8-r': ['cyrillic'],
  'koi8-u': ['cyrillic'],
  'x-mac-cyrillic': ['cyrillic'],
  ibm866: ['cyrillic'],
  'windows-1256': ['arabic'],
  'iso-8859-6': ['arabic'],
  macintosh: ['western'],
};

/** Whether the letters of a text can tell if it is in this encoding. */
export function isRanked(encoding: string): boolean {
  return Object.hasOwn(alphabetsOf, encoding);
}

/** All ways to read bytes that are not UTF-8, the likeliest first; those that give the same text are one. */
export function rankReadings(bytes: Uint8Array): Reading[] {
  const byText = Map.groupBy(Object.keys(alphabetsOf), (encoding) =>
    withoutMarkup(new TextDecoder(encoding).decode(bytes)),
  );
  return [...byText]
    .map(([text, encodings]) => readingOf(text, encodings))
    .sort((a, b) => b.total - a.total);
}

function readingOf(text: string, encodings: readonly string[]): Reading {
  const alphabets = new Set(encodings.flatMap((encoding) => alphabetsOf[encoding] ?? []));
  const scores = [...alphabets].map((alphabet) => scoreText(text, alphabet));
  const [best = { total: 0, rate: 0 }] = scores.toSorted((a, b) => b.total - a.total);
  const [encoding = ''] = encodings;
  const isLikely = encoding === 'windows-1252' && isMostlyAscii(text);
  return {
    text,
    encoding,
    encodings,
    ...(isLikely ? { total: best.total + westernBonus, rate: 1 } : best),
  };
}

/** A character beyond ASCII now and then, among English words, is a Western one. */
const westernBonus = 4;

function isMostlyAscii(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  const other = words.filter((word) => /[^A-Za-z]/.test(word));
  return words.length >= 5 && other.length < words.length / 5;
}

/** Names of elements and attributes say nothing about the language of a text. */
function withoutMarkup(text: string): string {
  return text.includes('<') ? text.replaceAll(/<[^<>]*>|&#?\w+;/g, ' ') : text;
}
