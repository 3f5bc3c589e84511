const code =
  /^( {0,3})(`{3,}|~{3,})[^\n]*\n(?:[^]*?\n)?\1? {0,3}\2[`~]*[ \t]*$|^ {0,3}(?:`{3,}|~{3,})[^]*$(?![^])|(`+)(?!`)[^]*?[^`]\3(?!`)/gm;

/** Changes a Markdown text where it is not code. */
export function changeOutsideCode(markdown: string, change: (text: string) => string): string {
  let done = '';
  let at = 0;
  for (const { 0: whole, index } of markdown.matchAll(code)) {
    done += change(markdown.slice(at, index)) + whole;
    at = index + whole.length;
  }
  return done + change(markdown.slice(at));
}
