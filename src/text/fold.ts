import { withoutInvisible } from './invisible.ts';

// Ways to compare texts, from the strictest to the loosest. The search folds in a way of its own (`search/fold.ts`): its
// index holds what that gives, and browsers load it.

/** Without regard to case and to how accents are written (NFC, NFD): as file systems of Macs and Windows compare paths. */
export function foldCase(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/**
 * In small letters, and as long as the text, so that places in it stay the same: of all letters only the Turkish İ has a
 * small form that is longer.
 */
export function lowerInPlace(text: string): string {
  return text.replaceAll('İ', 'i').toLowerCase();
}

/**
 * A Markdown label as links and definitions are matched: without regard to case and the number of spaces
 * (https://spec.commonmark.org/0.31.2/#matches).
 */
export function foldLabel(label: string): string {
  return label.replaceAll(/\s+/g, ' ').trim().toLowerCase();
}

/** Latin words with single spaces between them, as most names are. */
const simple = /^[!-~]+(?: [!-~]+)*$/;

/** Without regard to case, the width of letters (NFKC), the number of spaces, and characters that nobody sees. */
export function foldName(name: string): string {
  if (simple.test(name)) return name.toLowerCase();
  return foldLabel(withoutInvisible(name).normalize('NFKC'));
}

/** As `foldName`, and without what is between words: they are joined by single spaces. */
export function foldWords(text: string): string {
  return foldName(text)
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a text, folded as by `foldName`, and without the marks on letters: й is и. */
export function plainWords(text: string): string[] {
  const plain = foldName(text).normalize('NFD').replaceAll(/\p{M}/gu, '');
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}
