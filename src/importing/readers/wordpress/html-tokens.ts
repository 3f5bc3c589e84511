/** A part of HTML: a tag with its name, a comment, an element whose content is not HTML, or text. */
export interface HtmlToken {
  kind: 'text' | 'open' | 'close' | 'comment' | 'raw';
  /** In lower case; '' of texts and comments. */
  name: string;
  text: string;
}

const markup =
  /<!--[\s\S]*?(?:-->|$)|<(?:[!?]|\/[^a-z>])[^>]*>|<(script|style|textarea|pre|svg|xmp)(?=[\s/>])[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][^\s/>]*)[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>/gi;

/** HTML in its parts, which together are the whole of it. A `<` that begins no tag is text. */
export function htmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let at = 0;
  const addText = (to: number) => {
    if (to > at) tokens.push({ kind: 'text', name: '', text: html.slice(at, to) });
  };
  for (const { 0: text, 1: raw, 2: slash, 3: name, index } of html.matchAll(markup)) {
    addText(index);
    at = index + text.length;
    if (raw !== undefined) tokens.push({ kind: 'raw', name: raw.toLowerCase(), text });
    else if (name === undefined) tokens.push({ kind: 'comment', name: '', text });
    else tokens.push({ kind: slash ? 'close' : 'open', name: name.toLowerCase(), text });
  }
  addText(html.length);
  return tokens;
}

/** Finds the end of the tag or comment that an index is within; undefined where it is in text or between two parts. */
export function markupEnds(tokens: readonly HtmlToken[]): (at: number) => number | undefined {
  let end = 0;
  const ends = tokens.map(({ text }) => (end += text.length));
  return (at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    const found = ends[low];
    return found === at || tokens[low]?.kind === 'text' ? undefined : found;
  };
}

/**
 * HTML that is read as its parts are here, by any parser: a `<` that begins no tag is written as a text, and neither a comment nor
 * a tag holds the beginning of a comment.
 */
export function soundHtml(html: string): string {
  return htmlTokens(html)
    .map(({ kind, text }) => {
      if (kind === 'text') return text.replaceAll('<', '&lt;');
      if (kind === 'raw' || !text.includes('<!--')) return text;
      if (kind !== 'comment') return text.replaceAll('<!--', '&lt;!--');
      const begin = text.startsWith('<!--') ? 4 : 2;
      return text.slice(0, begin) + text.slice(begin).replaceAll('<!--', '');
    })
    .join('');
}
