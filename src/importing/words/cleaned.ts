/**
 * Without the characters that no article can hold: those that `decodeText` refuses, and what is not a character. A new
 * line or page of a printer divides words, and is a space.
 */
export function cleaned(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\v\f]/g, ' ')
    .replaceAll(control, '');
}

const control = /(?![\t\n])[\p{Cc}\uFFFE\uFFFF]/gu;
