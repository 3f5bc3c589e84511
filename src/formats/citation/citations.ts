import { withoutIsolates } from '../../i18n/isolate.ts';
import type { Language } from '../../i18n/languages.ts';
import { arabicApa, arabicFootnote } from './arabic.ts';
import { apa, chicago, mla } from './english.ts';
import type { Reference } from './reference.ts';
import { gostEntry, gostReference } from './russian.ts';
import { isnad, turkishApa } from './turkish.ts';

/** A citation as plain text. */
export interface Citation {
  /** The name of the style in the page's language. */
  style: string;
  text: string;
  /** The same text with its names and its address marked by `isolate`, for the page. */
  marked: string;
}

type Style = readonly [name: string, write: (reference: Reference) => string];

/** The styles that are used in each language, most common first. */
const styles: Readonly<Record<Language, readonly [Style, ...Style[]]>> = {
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
  tr: [
    ['APA', turkishApa],
    ['İSNAD', isnad],
  ],
};

/** The citations of an article in the styles of its page's language. */
export function citationsOf(reference: Reference): [Citation, ...Citation[]] {
  const list = Object.entries(styles).find(([lang]) => lang === reference.lang)?.[1];
  if (!list) throw new Error(`There is no style of citation for "${reference.lang}"`);
  const cite = ([style, write]: Style): Citation => {
    const { withdrawn } = reference;
    const marked = write(reference) + (withdrawn ? ` (${withdrawn})` : '');
    return { style, text: withoutIsolates(marked), marked };
  };
  const [first, ...rest] = list;
  return [cite(first), ...rest.map(cite)];
}
