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

/**
 * HTML that is read as its parts are here, by any parser: a `<` that begins no tag is written as a text, and a comment holds no
 * beginning of another.
 */
export function soundHtml(html: string): string {
  return htmlTokens(html)
    .map(({ kind, text }) => {
      if (kind === 'text') return text.replaceAll('<', '&lt;');
      return text.startsWith('<!--') ? `<!--${text.slice(4).replaceAll('<!--', '')}` : text;
    })
    .join('');
}
