/** A piece of an excerpt: plain text, marked where it matches the query. */
export interface Piece {
  text: string;
  match: boolean;
}

/**
 * Takes Pagefind's excerpt apart, so that it needs no HTML to be shown. Pagefind writes `<mark>` around
 * what matches and `&lt;` and `&gt;` for the signs in the text; it leaves `&` as it was.
 */
export function readExcerpt(html: string): Piece[] {
  const pieces = html.split(/<mark>(.*?)<\/mark>/s);
  return pieces
    .map((piece, index) => ({
      text: piece.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
      match: index % 2 === 1,
    }))
    .filter(({ text }) => text !== '');
}
