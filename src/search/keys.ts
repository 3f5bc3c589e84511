import { allStems, stemOf } from './stem.ts';

/** Stands between the stem and the form. A letter, lest Pagefind cut there; folding takes it out of words. */
const between = 'ǀ';

/**
 * A word in the index: its stem, then the form as it was written, so that the forms of a word follow one another, a word
 * is found by any of them, and a phrase by the very ones that are in it.
 */
export function keyOf(form: string, lang: string): string {
  return encode(stemOf(form, lang) + between + form);
}

/** How the keys of all words begin that may be forms of this one. */
export function stemKeys(form: string, lang: string): string[] {
  return allStems(form, lang).map((stem) => encode(stem + between));
}

/** How the keys begin whose stem begins so. */
export function beginningKey(beginning: string): string {
  return encode(beginning);
}

/** The same, where the stem may be shorter than the beginning: Кита, Китай. */
export function beginningKeys(beginning: string): string[] {
  const keys = [beginningKey(beginning)];
  return beginning.length > 3 ? [...keys, encode(beginning.slice(0, 3) + between)] : keys;
}

/** By what the chunk of a word is found: words whose stems begin alike are in one. */
export function beginningOf(key: string): string {
  return /^.{0,4}/su.exec(key)?.[0] ?? '';
}

export function stemIn(key: string): string {
  const [stem = ''] = key.split(between, 1);
  return stem;
}

export function formIn(key: string): string {
  return key.slice(key.indexOf(between) + 1).replaceAll('ј', 'й');
}

/** Pagefind would file й under и: another letter, which Russian lacks, stands for it. */
function encode(key: string): string {
  return key.replaceAll('й', 'ј');
}
