import { isolateForeign } from '../i18n/isolate.ts';
import { fillIn } from '../i18n/plural.ts';
import { wordsOf } from '../i18n/words.ts';

/** The line below a picture. A credit that says itself what it is of ("Map: …") needs no other label. `isolate` marks what runs the other way. */
export function creditLine(credit: string, lang: string): string {
  const name = isolateForeign(credit, lang);
  return /^\p{L}+:\s/u.test(credit) ? name : fillIn(wordsOf(lang).article.photo, { credit: name });
}
