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
