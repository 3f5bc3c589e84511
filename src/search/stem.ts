import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as russian } from '@orama/stemmers/russian';

type Stemmer = (form: string) => string;

const stemmers: Readonly<Record<string, Stemmer>> = {
  en: stemEnglish,
  ru: stemRussian,
  tr: stemTurkish,
  ar: stemArabic,
};

const kept = new Map<string, Map<string, string>>();
const mostKept = 200_000;

/**
 * The stem by which the forms of a word are found together. A function of the folded form alone, so that the index and
 * a query always agree. A word of which nothing would be left is its own stem.
 */
export function stemOf(form: string, lang: string): string {
  const stemmer = Object.hasOwn(stemmers, lang) ? stemmers[lang] : undefined;
  if (!stemmer || !/^\p{L}{3,}$/u.test(form)) return form;
  const known = kept.get(lang) ?? new Map<string, string>();
  kept.set(lang, known);
  let stem = known.get(form);
  if (stem === undefined) {
    if (known.size >= mostKept) known.clear();
    known.set(form, (stem = stemmer(form) || form));
  }
  return stem;
}

/**
 * Whether a word of the index that has the same stem is the word itself in another form. What is its own stem may be
 * the beginning of another word only: `minist` is no minister, and `talk` is talks and talking.
 */
export function isForm(other: string, form: string, lang: string): boolean {
  const isBare = lang === 'en' && other.startsWith(form) && stemOf(form, lang) === form;
  return !isBare || /^(?:e?s|e?d|[bdfglmnprt]?(?:ed|ing))?$/.test(other.slice(form.length));
}

/** Two letters are no stem: `us` is not `useful`, and an e makes of it what the words have in common. */
function stemEnglish(form: string): string {
  const stem = english(form);
  return stem.length < 3 ? `${stem}e` : stem;
}

/**
 * Snowball's stemmer takes -н and -л off nouns as if they were verbs, but not where an ending of nouns follows: it makes
 * `ира` of Иран and `иран` of Иране. Here they are taken off in both. The forms are without ё, which folding has taken.
 */
function stemRussian(form: string): string {
  const stem = russian(form);
  const shorter = stem.slice(0, -1);
  return /[ая][лн]$/.test(stem) && russian(stem) === shorter ? shorter : stem;
}

/** Endings of Turkish nouns, folded, with the letters that must be left: of case and belonging, of many, and vowels. */
const turkishEndings: readonly (readonly [ending: RegExp, least: number])[] = [
  [/(?:(?<=[aeiou])s)?[iu]nd[ae]n?$/, 3],
  [/(?:(?<=[aeiou])s)?[iu]n(?:[iuae]|[iu]n)$/, 4],
  [/l[ae]ri?$/, 3],
  [/(?<=[fstkchp])t[ae]n?$/, 4],
  [/(?<=[^fstkchp])d[ae]n?$/, 4],
  [/(?<=[aeiou])n[iu]n$/, 4],
  [/(?<=[^aeiou])[iu]n$/, 5],
  [/(?<=[aeiou])yl[ae]$/, 4],
  [/(?<=[^aeiou])l[ae]$/, 5],
  [/(?<=[aeiou])[ys][iu]$/, 4],
  [/(?<=[aeiou])y[ae]$/, 4],
  [/(?<=[^aeiou])[aeiu]$/, 5],
];

/**
 * Takes endings of nouns off until there is none. Snowball's stemmer needs the dots that folding has taken, and takes
 * more off a word without endings than off one with them.
 */
function stemTurkish(form: string): string {
  for (const [ending, least] of turkishEndings) {
    const shorter = form.replace(ending, '');
    if (shorter.length === form.length || shorter.length < least) continue;
    // Before an ending k has become ğ, and p b: bakanlığı, kitabı.
    return stemTurkish(shorter.replace(/(?<=[aeiou])g$/, 'k').replace(/(?<=[aeiou])b$/, 'p'));
  }
  return form;
}

/**
 * Takes one ending after another off a word whose article is off already, as long as three letters are left: "light10"
 * (L. Larkey, L. Ballesteros and M. Connell, Light Stemming for Arabic Information Retrieval, 2007). Prefixes other
 * than those with the article stay: ب and و begin many words.
 */
function stemArabic(form: string): string {
  let stem = form;
  for (const ending of ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي']) {
    if (stem.endsWith(ending) && stem.length - ending.length >= 3)
      stem = stem.slice(0, -ending.length);
  }
  return stem;
}
