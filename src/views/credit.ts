import { fillIn } from '../i18n/plural.ts';
import { wordsOf } from '../i18n/words.ts';

/** The line below a picture. A credit that says itself what it is of ("Map: …") needs no other label. */
export function creditLine(credit: string, lang: string): string {
  return /^\p{L}+:\s/u.test(credit) ? credit : fillIn(wordsOf(lang).article.photo, { credit });
}
