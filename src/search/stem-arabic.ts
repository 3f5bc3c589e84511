import type { Stems } from './stems.ts';

/**
 * Removes endings one after another, as long as three letters remain: "light10" (L. Larkey, L. Ballesteros and M.
 * Connell, Light Stemming for Arabic Information Retrieval, 2007). The article has already been removed. Prefixes stay,
 * because many words begin with ب or و.
 */
function stemArabic(form: string): string {
  let stem = form;
  for (const ending of ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي']) {
    if (stem.endsWith(ending) && stem.length - ending.length >= 3)
      stem = stem.slice(0, -ending.length);
  }
  return stem;
}

/** "And", "with", "for": وفرنسا, بفرنسا, لفرنسا. A short word without these letters is often a different word. */
const prefixes = ['و', 'ب', 'ل', 'وب', 'ول'];

export const arabic: Stems = {
  stem: stemArabic,
  readings: (form) => [stemArabic(form)],
  prefixes: (form) => (form.length > 3 ? prefixes : []),
};
