/** A piece of an excerpt: plain text. It is marked if it matches the query. */
export interface Piece {
  text: string;
  match: boolean;
}

/** The length of an excerpt, in words. */
const excerptLength = 32;

/**
 * The part of a text that has most of the matches. The matching words are marked, without the punctuation and spaces
 * around them; an ellipsis is added unless a sentence begins or ends there. `places`: the matching pieces, in order.
 */
export function excerptOf(pieces: readonly string[], places: readonly number[]): Piece[] {
  const start = densest(places, pieces.length);
  const matching = new Set(places);
  const shown = pieces.slice(start, start + excerptLength).flatMap((text, at): Piece[] => {
    const plain = text.replaceAll(/[ \t\r\n]+/g, ' ');
    return matching.has(start + at) ? wordAlone(plain) : [{ text: plain, match: false }];
  });
  const isWhole = start === 0 || endsSentence.test(pieces[start - 1] ?? '');
  return withCuts(
    shown.filter(({ text }) => text !== ''),
    isWhole,
  );
}

/** Where the part begins; of several equally good ones, the middle one. */
function densest(places: readonly number[], length: number): number {
  const last = Math.max(0, length - excerptLength);
  const sorted = [...new Set(places)].sort((a, b) => a - b);
  let best = { start: 0, end: 0, count: 0 };
  for (const [at, place] of sorted.entries()) {
    const inside = sorted.filter((one) => one >= place && one < place + excerptLength);
    if (inside.length > best.count)
      best = { start: place, end: sorted[at + inside.length - 1] ?? place, count: inside.length };
  }
  const spare = excerptLength - 1 - (best.end - best.start);
  return Math.min(last, Math.max(0, best.start - Math.floor(spare / 2)));
}

/** A matching word, and the punctuation before and after it. */
function wordAlone(text: string): Piece[] {
  const [, before = '', word = text, after = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{M}\p{N}]*)$/su.exec(text) ?? [];
  return [
    { text: before, match: false },
    { text: word, match: true },
    { text: after, match: false },
  ];
}

/** A paragraph's end counts too. */
const endsSentence = /(?:[.!?…؟۔。！？]["'”’»)\]]*|\n)\s*$/u;

function withCuts(pieces: readonly Piece[], isWhole: boolean): Piece[] {
  const last = pieces.at(-1)?.text.trimEnd() ?? '';
  return [
    ...(isWhole ? [] : [{ text: '… ', match: false }]),
    ...pieces,
    ...(/[\p{L}\p{M}\p{N},;:،؛–—-]$/u.test(last) ? [{ text: ' …', match: false }] : []),
  ];
}
