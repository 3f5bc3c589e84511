import { dirOf } from '../../i18n/words.ts';

/** Attributes of an element whose words are in another language than the page's; none without `lang`. */
export function inLanguage(lang: string | undefined): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return lang === undefined ? {} : { lang, dir: dirOf(lang) };
}
