/**
 * The edition in whose script a text is written, the first one of several; the site's first where the
 * text's script is none of theirs. Letters decide: Cyrillic may be Bulgarian, but not English.
 */
export function guessLanguage(text: string, editions: readonly [string, ...string[]]): string {
  const counted = editions.map((lang) => {
    return { lang, letters: text.match(lettersOf(scriptOfLanguage(lang)))?.length ?? 0 };
  });
  const [first] = counted.toSorted((a, b) => b.letters - a.letters);
  return first && first.letters > 0 ? first.lang : editions[0];
}

/** The script in which a language is mostly written, by ISO 15924: `Cyrl`. */
export function scriptOfLanguage(lang: string): string {
  const script = scripts.get(lang) ?? new Intl.Locale(lang).maximize().script ?? 'Latn';
  scripts.set(lang, script);
  return script;
}

const scripts = new Map<string, string>();

/** Han and kana make up Japanese, and Han alone Chinese: scripts whose codes in Unicode differ from CLDR's. */
const composed: Readonly<Record<string, RegExp>> = {
  Jpan: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu,
  Kore: /[\p{Script=Hangul}\p{Script=Han}]/gu,
  Hans: /\p{Script=Han}/gu,
  Hant: /\p{Script=Han}/gu,
};

/** Matches each letter of a script that is named by ISO 15924. */
export function lettersOf(script: string): RegExp {
  return composed[script] ?? new RegExp(`\\p{Script=${script}}`, 'gu');
}
