const bins = 48;
/** Fewer words than this are alike by chance: the phrases that wires repeat. */
const fewest = 60;
const together = 4;
// FNV-1a. https://datatracker.ietf.org/doc/html/rfc9923
const start = 0x811c9dc5 | 0;
const prime = 0x01000193;

/**
 * A short stand-in for a text: two texts' signatures agree in about that share of their places in which the texts
 * agree in their runs of four words (MinHash with one permutation). Undefined for a short text. `lower`: in small letters.
 * https://en.wikipedia.org/wiki/MinHash
 */
export function signatureOf(lower: string): string | undefined {
  const least = new Uint32Array(bins).fill(0xffffffff);
  let words = 0;
  let third = 0;
  let second = 0;
  let first = 0;
  let code = 0;
  // Letter by letter, which is six times as fast as to cut the words out.
  for (let at = 0; at <= lower.length; at++) {
    const letter = at < lower.length ? lower.charCodeAt(at) : 0;
    if (isOfWord(letter)) {
      code = Math.imul((code || start) ^ letter, prime);
      continue;
    }
    if (code === 0) continue;
    if (++words >= together) {
      const mixed = mix(mix(mix(mix(start, third), second), first), code);
      const spread = Math.imul(mixed, 0x9e3779b1) >>> 0;
      const bin = spread % bins;
      const rank = (Math.imul(mixed ^ (mixed >>> 13), 0x85ebca6b) ^ spread) >>> 0;
      if (rank < (least[bin] ?? 0)) least[bin] = rank;
    }
    third = second;
    second = first;
    first = code;
    code = 0;
  }
  if (words < fewest) return undefined;
  return Buffer.from(new Uint16Array(least).buffer).toString('hex');
}

function mix(mixed: number, code: number): number {
  const next = Math.imul(mixed ^ code, prime);
  return next ^ (next >>> 15);
}

/** The share of places in which two signatures agree, from 0 to 1. */
export function likeness(a: string, b: string): number {
  let same = 0;
  for (let at = 0; at < a.length; at += 4) if (a.slice(at, at + 4) === b.slice(at, at + 4)) same++;
  return same / Math.max(a.length / 4, 1);
}

/** Nearly: what is not a letter beyond the Latin ones is general punctuation, or the filler of masked prose. */
function isOfWord(letter: number): boolean {
  if (letter < 0xc0) return (letter >= 97 && letter <= 122) || (letter >= 48 && letter <= 57);
  return letter < 0x2000 || (letter > 0x206f && letter < 0xfe00);
}
