/**
 * A text as a single line of well-formed Unicode: line ends, tabs, control characters and code points that are not
 * characters become spaces.
 */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}\u2028\u2029\ufffe\uffff]+/gu, ' ')
    .trim();
}
