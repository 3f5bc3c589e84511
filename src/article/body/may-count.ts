/**
 * Whether a line may begin with a number, after nothing but spaces and the marks of lists and quotations. Asked of every
 * text, for few have a numbered list; a pattern would look at each letter.
 */
export function mayCount(markdown: string): boolean {
  for (let start = 0; ;) {
    let at = start;
    while (leads.has(markdown.charCodeAt(at))) at++;
    const code = markdown.charCodeAt(at);
    if (code >= 48 && code <= 57) return true;
    start = markdown.indexOf('\n', at) + 1;
    if (start === 0) return false;
  }
}

/** With the spaces that are taken for plain ones there; see `plainMarkSpaces`. */
const leads = new Set(
  Array.from(
    ' \t>*+-\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000',
    (mark) => mark.charCodeAt(0),
  ),
);
