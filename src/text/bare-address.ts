/** Browsers accept no longer address. */
export const longestAddress = 8000;

/**
 * Where a web address may begin in running text. After an ASCII letter or digit it would be within a word; scripts
 * without spaces put it directly after their letters.
 */
const addressStart = /(?<![a-z\d])https?:\/\/|(?<![a-z\d./@:-])www\./gi;

/** The web addresses in a text, in order, without the punctuation of their sentences. */
export function addressesIn(text: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const { index } of text.matchAll(addressStart)) {
    if (index < (found.at(-1)?.to ?? 0)) continue;
    const length = lengthOfAddress(text.slice(index, index + longestAddress));
    if (length > 0) found.push({ from: index, to: index + length });
  }
  return found;
}

const beginning = /^(?:https?:\/\/|(?=www\.))/i;
/** Labels of a host, in any script. */
const host = /^(?:[\p{L}\p{M}\p{N}_-]+(?:\.(?=[\p{L}\p{M}\p{N}_-]))?)+/u;
/** `example.com是`: a script without spaces continues directly after the host. */
const otherScript = /(?<=\.[a-z\d-]+)(?![a-z\d-])(?!\p{Script=Latin})[^.]*$/iu;
const underscoreAtEnd = /_[^.]*(?:\.[^.]*)?$/;

/** What no address contains: spaces, full stops of other scripts, invisible marks, `"`, `<`, `>`, `**`, `[^1]`. */
const stop =
  /[\s\p{Cc}"<>`…‥]|(?![\u200C\u200D])\p{Cf}|(?![!-~])\p{Terminal_Punctuation}|\*\*|\[\^/u;
const opening = /(?![!-~])[\p{Ps}\p{Pi}]/u;
const closing = /(?![!-~’])[\p{Pe}\p{Pf}]/u;
/** Punctuation that belongs to the sentence at an address's end, and to the address within it. */
const trailing = /[.,;:!?'*_~&’ʼ–—―‐·\u200C\u200D]/u;
const pairs = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);

/**
 * The length of the web address with which a text begins; 0 if there is none. It ends before punctuation of the
 * sentence in any script; brackets and quotation marks that open and close within it stay.
 */
export function lengthOfAddress(beginsWithIt: string): number {
  const text = beginsWithIt.slice(0, longestAddress);
  const start = beginning.exec(text)?.[0].length;
  if (start === undefined) return 0;
  const whole = host.exec(text.slice(start))?.[0] ?? '';
  const name = whole.replace(otherScript, '');
  if (!/[\p{L}\p{N}]/u.test(name) || underscoreAtEnd.test(name)) return 0;
  if (start === 0 && !/^www\.[^.]/i.test(name)) return 0;
  const end = start + name.length;
  const rest = text.slice(end);
  // `http://www.[agency].gov` is a placeholder, not an address.
  if (/^\.[[{$%]/.test(rest)) return 0;
  return name === whole && /^[/?#:@]/.test(rest) ? end + lengthOfPath(rest) : trim(text, end);
}

function lengthOfPath(path: string): number {
  const open: number[] = [];
  let square = 0;
  let end = path.search(stop);
  if (end === -1) end = path.length;
  for (let at = 0; at < end; at++) {
    const character = path.charAt(at);
    if (character === '[') square++;
    // The end of a link's text.
    else if (character === ']' && --square < 0) end = at;
    if (character < '\u0080') continue;
    if (opening.test(character)) open.push(at);
    else if (closing.test(character)) {
      const start = open.pop();
      // An empty pair is not part of an address either.
      if (start === undefined) end = at;
      else if (!/[\p{L}\p{N}]/u.test(path.slice(start, at))) end = open[0] ?? start;
    }
  }
  return trim(path, Math.min(end, open[0] ?? end));
}

function trim(text: string, length: number): number {
  let end = length;
  const count = (mark: string) => text.slice(0, length).split(mark).length - 1;
  const surplus = new Map([...pairs].map(([close, open]) => [close, count(close) - count(open)]));
  for (;;) {
    const last = text.charAt(end - 1);
    const more = surplus.get(last);
    if (more !== undefined && more > 0) surplus.set(last, more - 1);
    else if (last === ';') end = text.slice(0, end).search(/(?:&[a-z]{1,31})?;$/i) + 1;
    else if (!trailing.test(last)) return end;
    end--;
  }
}
