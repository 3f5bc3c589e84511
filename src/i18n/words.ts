import { ar } from './ar.ts';
import { en, type Words } from './en.ts';
import { ru } from './ru.ts';

export type { Words };

const languages: Readonly<Record<string, Words>> = { en, ru, ar };
const rightToLeft = new Set(['ar', 'dv', 'fa', 'he', 'ku-Arab', 'ps', 'ug', 'ur', 'yi']);

/** The languages that a site's editions can have. */
export const knownLanguages: readonly string[] = Object.keys(languages);

/** What pages say in a language. A language that nobody has written words for cannot be an edition. */
export function wordsOf(lang: string): Words {
  const words = Object.hasOwn(languages, lang) ? languages[lang] : undefined;
  if (words) return words;
  throw new Error(
    `No words for the edition "${lang}": write src/i18n/${lang}.ts like en.ts, and name it in src/i18n/words.ts`,
  );
}

/** The direction in which a language is written. */
export function dirOf(lang: string): 'ltr' | 'rtl' {
  return rightToLeft.has(lang) ? 'rtl' : 'ltr';
}
