/** A piece of an excerpt: plain text, marked where it matches the query. */
export interface Piece {
  text: string;
  match: boolean;
}

/**
 * Takes Pagefind's excerpt apart, so that it needs no HTML to be shown. Pagefind writes `<mark>` around
 * the words that match, with the signs that touch them, and `&lt;` and `&gt;` for the signs in the text; it
 * leaves `&` as it was. Ours marks the word alone, and says where the text was cut.
 */
export function readExcerpt(html: string): Piece[] {
  const pieces = html.split(/<mark>(.*?)<\/mark>/s).flatMap((piece, index) => {
    const text = piece.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    return index % 2 === 1 ? wordAlone(text) : [{ text, match: false }];
  });
  return withCuts(pieces.filter(({ text }) => text !== ''));
}

/** A matching word, and the signs before and after it. Signs alone stay marked. */
function wordAlone(marked: string): Piece[] {
  const [, before = '', word = marked, after = ''] =
    /^(\P{L}*?)([\p{L}\p{N}].*[\p{L}\p{M}\p{N}]|[\p{L}\p{N}])([^\p{L}\p{M}\p{N}]*)$/su.exec(
      marked,
    ) ?? [];
  return [
    { text: before, match: false },
    { text: word, match: true },
    { text: after, match: false },
  ];
}

/** An ellipsis where no sentence begins or ends; the first word tells it only by a small letter. */
function withCuts(pieces: readonly Piece[]): Piece[] {
  const [first, last] = [pieces[0]?.text.trimStart() ?? '', pieces.at(-1)?.text.trimEnd() ?? ''];
  return [
    ...(/^\p{Ll}/u.test(first) ? [{ text: '… ', match: false }] : []),
    ...pieces,
    ...(/[\p{L}\p{N},;:،؛–—-]$/u.test(last) ? [{ text: ' …', match: false }] : []),
  ];
}
