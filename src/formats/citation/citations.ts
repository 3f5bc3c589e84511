import { arabicApa, arabicFootnote } from './arabic.ts';
import { apa, chicago, mla } from './english.ts';
import type { Reference } from './reference.ts';
import { gostEntry, gostReference } from './russian.ts';

/** A citation as plain text, ready to be copied. */
export interface Citation {
  /** What the style is called in the page's language. */
  style: string;
  text: string;
}

type Style = readonly [name: string, write: (reference: Reference) => string];

/** What the readers of a language use. */
const styles: Readonly<Record<string, readonly Style[]>> = {
  en: [
    ['APA', apa],
    ['MLA', mla],
    ['Chicago', chicago],
  ],
  ru: [
    ['ГОСТ Р 7.0.5', gostReference],
    ['ГОСТ Р 7.0.100', gostEntry],
  ],
  ar: [
    ['APA', arabicApa],
    ['المركز العربي للأبحاث', arabicFootnote],
  ],
};

/** An article in the styles of its page's language, the most usual first. */
export function citationsOf(reference: Reference): [Citation, ...Citation[]] {
  const [base = ''] = reference.lang.split('-');
  const list = styles[base] ?? styles['en'] ?? [];
  const [first, ...rest] = list.map(([style, write]) => ({ style, text: write(reference) }));
  if (!first) throw new Error(`There is no style of citation for "${reference.lang}"`);
  return [first, ...rest];
}
