import type { Stems } from './stems.ts';

/**
 * Takes one ending after another off a word whose article is off already, as long as three letters are left: "light10"
 * (L. Larkey, L. Ballesteros and M. Connell, Light Stemming for Arabic Information Retrieval, 2007). Prefixes stay: ب
 * and و begin many words.
 */
function stemArabic(form: string): string {
  let stem = form;
  for (const ending of ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي']) {
    if (stem.endsWith(ending) && stem.length - ending.length >= 3)
      stem = stem.slice(0, -ending.length);
  }
  return stem;
}

/** "And", "with", "for": وفرنسا, بفرنسا, لفرنسا. What is left of shorter words without one is often another word. */
const prefixes = ['و', 'ب', 'ل', 'وب', 'ول'];

export const arabic: Stems = {
  stem: stemArabic,
  readings: (form) => [stemArabic(form)],
  prefixes: (form) => (form.length > 3 ? prefixes : []),
};
