import { ar } from './ar.ts';
import { en, type Words } from './en.ts';
import type { Language } from './languages.ts';
import { ru } from './ru.ts';
import { tr } from './tr.ts';

export { dirOf } from './direction.ts';
export type { Words };

const languages: Readonly<Record<string, Words>> = { en, ru, ar, tr } satisfies Record<
  Language,
  Words
>;

/** What pages say in a language. A language that nobody has written words for cannot be an edition. */
export function wordsOf(lang: string): Words {
  const words = Object.hasOwn(languages, lang) ? languages[lang] : undefined;
  if (words) return words;
  throw new Error(
    `No words for the edition "${lang}": write src/i18n/${lang}.ts like en.ts, and name it in src/i18n/languages.ts and words.ts`,
  );
}
