/**
 * A text as one line of well-formed Unicode: line ends, tabs, control characters and what is no character become spaces. What
 * formats of lines and attributes take.
 */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}\u2028\u2029\ufffe\uffff]+/gu, ' ')
    .trim();
}
