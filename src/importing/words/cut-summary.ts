const word = /[\p{L}\p{M}\p{N}]+/gu;
const ellipsis = /(?:…|\.\.\.+|\[\s*(?:…|\.\.\.+)\s*\])\s*$/u;
/** How many words of a text may come before those that its summary begins with: a date line, a byline, a heading. */
const mostBefore = 60;

/**
 * Whether a summary is how the text begins, as a machine cut it: within a word, or with an ellipsis. Both are plain text. Such a
 * summary says nothing that the text does not.
 */
export function isCutSummary(summary: string, text: string): boolean {
  const isOpen = ellipsis.test(summary);
  const said = wordsOf(summary.replace(ellipsis, ''));
  const last = said.at(-1);
  if (last === undefined || said.length < 3) return false;
  // Enough of the text to find all of the summary in it.
  const words = wordsOf(text.slice(0, 2000 + 2 * summary.length));
  for (let from = 0; from <= mostBefore; from++) {
    if (said.some((each, index) => index < said.length - 1 && words[from + index] !== each))
      continue;
    const there = words[from + said.length - 1] ?? '';
    if (there === last) return isOpen;
    if (there.startsWith(last)) return isOpen || /[\p{L}\p{M}\p{N}]$/u.test(summary);
  }
  return false;
}

function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(word) ?? [];
}
