/**
 * The form of Unicode that the first bytes of a text show: by their byte order mark, or, for UTF-16 without one, by
 * every other byte being a small number, that of a block of Unicode. Undefined where they show none.
 */
export function unicodeForm(bytes: Uint8Array): string | undefined {
  const [one, two, three] = bytes;
  if (one === 0xef && two === 0xbb && three === 0xbf) return 'utf-8';
  if (one === 0xff && two === 0xfe) return 'utf-16le';
  if (one === 0xfe && two === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4096);
  if (isHighByte(sample, 1)) return 'utf-16le';
  return isHighByte(sample, 0) ? 'utf-16be' : undefined;
}

/** Whether the bytes at even or odd places (0, 1) name a block of an alphabet, with a space or line break here and there. */
function isHighByte(sample: Uint8Array, place: number): boolean {
  let small = 0;
  let zero = 0;
  let smallOthers = 0;
  for (const [at, byte] of sample.entries()) {
    if (at % 2 !== place) smallOthers += byte < highest ? 1 : 0;
    else {
      zero += byte === 0 ? 1 : 0;
      small += byte < highest || byte === punctuation ? 1 : 0;
    }
  }
  const half = sample.length / 2;
  return half >= 4 && small > half * 0.95 && zero > half * 0.05 && smallOthers < half * 0.5;
}

/** Blocks below this: Latin, Cyrillic, Hebrew, Arabic. */
const highest = 0x07;
/** The block of General Punctuation: dashes and quotation marks. */
const punctuation = 0x20;
