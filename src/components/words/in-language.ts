import { dirOf } from '../../i18n/words.ts';

/** Attributes of an element whose text is in another language than the page; none without `lang`. */
export function inLanguage(lang: string | undefined): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return lang === undefined ? {} : { lang, dir: dirOf(lang) };
}
