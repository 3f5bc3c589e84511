/**
 * A text as one line of well-formed Unicode: line ends, tabs and control characters become blanks. What
 * formats of lines and attributes take.
 */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}

/** Whether a text is an address on the web, such as a licence's in `rights`. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}
