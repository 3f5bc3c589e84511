/** A sentence by plural form, with `{n}` for the number; each language gives the forms that it has. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const rules = new Map<string, Intl.PluralRules>();

/** The form for a number: `1 статья`, `2 статьи`, `5 статей`; `{n}` is still in it. */
export function pluralForm(forms: Plural, count: number, lang: string): string {
  let rule = rules.get(lang);
  if (!rule) rules.set(lang, (rule = new Intl.PluralRules(lang)));
  return forms[rule.select(count)] ?? forms.other;
}

/** Puts values into the `{places}` of a sentence; a place without a value is an error in the words. */
export function fillIn(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Nothing to put into ${place} of "${sentence}"`);
    return value;
  });
}
