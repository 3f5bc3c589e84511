import { arabic } from './stem-arabic.ts';
import { english } from './stem-english.ts';
import { russian } from './stem-russian.ts';
import { turkish } from './stem-turkish.ts';
import type { Stems } from './stems.ts';

const languages: Readonly<Record<string, Stems>> = {
  en: english,
  // Without ё, which folding replaces; й is in the endings.
  ru: russian,
  tr: turkish,
  ar: arabic,
};

const kept = new Map<string, Map<string, string>>();
const mostKept = 200_000;

/** The rules of a language, if the form is long enough for a stem. */
function stemsOf(form: string, lang: string): Stems | undefined {
  const known = Object.hasOwn(languages, lang) ? languages[lang] : undefined;
  return known && /^\p{L}{3,}$/u.test(form) ? known : undefined;
}

/**
 * The stem of a folded form; all forms of a word should have the same. It depends on the form only, so that the index
 * and queries always agree. If nothing would be left, the form is its own stem.
 */
export function stemOf(form: string, lang: string): string {
  const language = stemsOf(form, lang);
  if (!language) return form;
  const known = kept.get(lang) ?? new Map<string, string>();
  kept.set(lang, known);
  let stem = known.get(form);
  if (stem === undefined) {
    if (known.size >= mostKept) known.clear();
    known.set(form, (stem = language.stem(form) || form));
  }
  return stem;
}

/** All stems under which forms of a word may be filed, its own first. */
export function allStems(form: string, lang: string): string[] {
  const language = stemsOf(form, lang);
  const others = language?.stems?.(form) ?? [];
  const prefixed = (language?.prefixes?.(form) ?? []).map((one) => stemOf(one + form, lang));
  return [...new Set([stemOf(form, lang), ...others, ...prefixed])].filter(Boolean);
}

/**
 * Those of the forms that belong to the same word. A form with a prefix counts only if one without it exists, because
 * the prefix may be the word's own first letter.
 */
export function formsAmong(others: readonly string[], form: string, lang: string): Set<string> {
  const language = stemsOf(form, lang);
  const found = others.filter((other) => isForm(other, form, lang));
  if (found.length === 0 || language?.isBeginning?.(form, found)) return new Set();
  const prefixed = (language?.prefixes?.(form) ?? []).flatMap((prefix) =>
    others.filter(
      (other) => other.startsWith(prefix) && isForm(other.slice(prefix.length), form, lang),
    ),
  );
  return new Set([...found, ...prefixed]);
}

/** Whether two folded forms belong to the same word. */
export function isForm(other: string, form: string, lang: string): boolean {
  const language = stemsOf(form, lang);
  if (other === form || !language || !stemsOf(other, lang)) return other === form;
  if (language.isOther?.(form, other)) return false;
  const readings = language.readings(form);
  return language.readings(other).some((one) => readings.includes(one));
}
