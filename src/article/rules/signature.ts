const bins = 48;
/** Fewer words than this are alike by chance: the phrases that wires repeat. */
const fewest = 60;
const together = 4;

/**
 * A short stand-in for a text: two texts' signatures agree in about that share of their places in which the texts
 * agree in their runs of four words (MinHash with one permutation). Undefined for a short text.
 * https://en.wikipedia.org/wiki/MinHash
 */
export function signatureOf(text: string): string | undefined {
  const codes = wordCodes(text.toLowerCase());
  if (codes.length < fewest) return undefined;
  const least = new Uint32Array(bins).fill(0xffffffff);
  for (let index = 0; index + together <= codes.length; index++) {
    let mixed = 0x811c9dc5;
    for (let next = 0; next < together; next++) {
      mixed = Math.imul(mixed ^ (codes[index + next] ?? 0), 0x01000193);
      mixed ^= mixed >>> 15;
    }
    const spread = Math.imul(mixed, 0x9e3779b1) >>> 0;
    const bin = spread % bins;
    const rank = (Math.imul(mixed ^ (mixed >>> 13), 0x85ebca6b) ^ spread) >>> 0;
    if (rank < (least[bin] ?? 0)) least[bin] = rank;
  }
  return Array.from(least, (rank) => (rank & 0xffff).toString(16).padStart(4, '0')).join('');
}

/** The share of places in which two signatures agree, from 0 to 1. */
export function likeness(a: string, b: string): number {
  let same = 0;
  for (let at = 0; at < a.length; at += 4) if (a.slice(at, at + 4) === b.slice(at, at + 4)) same++;
  return same / Math.max(a.length / 4, 1);
}

/** A number for each word. Letter by letter, which is six times as fast as to cut the words out. */
function wordCodes(text: string): number[] {
  const codes: number[] = [];
  let code = 0;
  for (let at = 0; at <= text.length; at++) {
    const letter = at < text.length ? text.charCodeAt(at) : 0;
    if (isOfWord(letter)) code = Math.imul((code || 0x811c9dc5) ^ letter, 0x01000193);
    else if (code !== 0) {
      codes.push(code);
      code = 0;
    }
  }
  return codes;
}

/** Nearly: what is no letter beyond the Latin ones is general punctuation, or the filler of masked prose. */
function isOfWord(letter: number): boolean {
  if (letter < 0xc0) return (letter >= 97 && letter <= 122) || (letter >= 48 && letter <= 57);
  return letter < 0x2000 || (letter > 0x206f && letter < 0xfe00);
}
