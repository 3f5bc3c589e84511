import { arabic } from './stem-arabic.ts';
import { english } from './stem-english.ts';
import { russian } from './stem-russian.ts';
import { turkish } from './stem-turkish.ts';
import type { Stems } from './stems.ts';

const languages: Readonly<Record<string, Stems>> = {
  en: english,
  // Without ё, which folding has taken; й is in its endings.
  ru: russian,
  tr: turkish,
  ar: arabic,
};

const kept = new Map<string, Map<string, string>>();
const mostKept = 200_000;

/** What is known of a language, for a form that can have a stem. */
function stemsOf(form: string, lang: string): Stems | undefined {
  const known = Object.hasOwn(languages, lang) ? languages[lang] : undefined;
  return known && /^\p{L}{3,}$/u.test(form) ? known : undefined;
}

/**
 * The stem by which the forms of a word are found together. A function of the folded form alone, so that the index and
 * a query always agree. A word of which nothing would be left is its own stem.
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

/** All stems by which forms of a word may be filed, its own first. */
export function allStems(form: string, lang: string): string[] {
  const language = stemsOf(form, lang);
  const others = language?.stems?.(form) ?? [];
  const prefixed = (language?.prefixes?.(form) ?? []).map((one) => stemOf(one + form, lang));
  return [...new Set([stemOf(form, lang), ...others, ...prefixed])].filter(Boolean);
}

/**
 * Those of the forms that are forms of a word; with a prefix only where one is without it, for the prefix may be the
 * word's own first letter.
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

/** Whether two forms are of one word. */
export function isForm(other: string, form: string, lang: string): boolean {
  const language = stemsOf(form, lang);
  if (other === form || !language || !stemsOf(other, lang)) return other === form;
  if (language.isOther?.(form, other)) return false;
  const readings = language.readings(form);
  return language.readings(other).some((one) => readings.includes(one));
}
