import type { FacetName } from '../entry.ts';

/** What the search page says, in its edition's language; the page carries it as JSON. */
export interface SearchSpeech {
  /** By plural form, with `{n}` for the number. */
  found: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
  /** The same, for what there is before anything is asked. */
  held: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
  nothing: string;
  loading: string;
  failed: string;
  more: string;
  /** With `{label}`. */
  remove: string;
  clear: string;
  facets: Record<FacetName, string>;
}

/** What the page hands to its script. */
export interface SearchConfig {
  edition: string;
  entry: string;
  speech: SearchSpeech;
}

/** The sentence for a number, in the plural form and the digits of the language. */
export function countText(forms: SearchSpeech['found'], count: number, lang: string): string {
  const form = forms[new Intl.PluralRules(lang).select(count)] ?? forms.other;
  return form.replace('{n}', numberText(count, lang));
}

export function numberText(count: number, lang: string): string {
  return new Intl.NumberFormat(lang).format(count);
}

/** A day as the language writes it. */
export function dayText(day: string, lang: string): string {
  const format = new Intl.DateTimeFormat(lang, {
    dateStyle: 'long',
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** A language's name in another. */
export function languageText(code: string, lang: string): string {
  return new Intl.DisplayNames(lang, { type: 'language' }).of(code) ?? code;
}
