import { allStems, stemOf } from './stem.ts';

/**
 * Separates the stem from the form. It is a letter, so that Pagefind does not cut the key there, and folding removes it
 * from words.
 */
const between = 'ǀ';

/**
 * A word's key in the index: its stem, then its form. So the forms of a word follow one another, any of them finds the
 * word, and a phrase can still be matched by its exact forms.
 */
export function keyOf(form: string, lang: string): string {
  return encode(stemOf(form, lang) + between + form);
}

/** How all keys begin that may be forms of this word. */
export function stemKeys(form: string, lang: string): string[] {
  return allStems(form, lang).map((stem) => encode(stem + between));
}

/** How the keys begin whose stem begins with this. */
export function beginningKey(beginning: string): string {
  return encode(beginning);
}

/** The same, if the stem may be shorter than the beginning: Кита, Китай. */
export function beginningKeys(beginning: string): string[] {
  const keys = [beginningKey(beginning)];
  return beginning.length > 3 ? [...keys, encode(beginning.slice(0, 3) + between)] : keys;
}

/** Finds the chunk of a word: words whose stems begin alike are in the same chunk. */
export function beginningOf(key: string): string {
  return /^.{0,4}/su.exec(key)?.[0] ?? '';
}

/** The stem in the key of a word; of a key without a form, the whole key. */
export function stemIn(key: string): string {
  const [stem = ''] = key.split(between, 1);
  return stem;
}

/** The form in the key of a word, with the й that the key replaces. */
export function formIn(key: string): string {
  return key.slice(key.indexOf(between) + 1).replaceAll('ј', 'й');
}

/** Pagefind would file й under и, so a letter that Russian doesn't have replaces it. */
function encode(key: string): string {
  return key.replaceAll('й', 'ј');
}
