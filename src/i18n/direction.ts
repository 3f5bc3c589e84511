const rightToLeft = new Set(['ar', 'dv', 'fa', 'he', 'ku-Arab', 'ps', 'ug', 'ur', 'yi']);

/** The direction in which a language is written. */
export function dirOf(lang: string): 'ltr' | 'rtl' {
  return rightToLeft.has(lang) ? 'rtl' : 'ltr';
}
