/**
 * The edition in whose script a text is written, or the first of several; the site's first edition if none has that
 * script. Only letters count, so Cyrillic may be Bulgarian, but not English.
 */
export function guessLanguage(text: string, editions: readonly [string, ...string[]]): string {
  const counted = editions.map((lang) => {
    return { lang, letters: text.match(lettersOf(scriptOfLanguage(lang)))?.length ?? 0 };
  });
  const [first] = counted.toSorted((a, b) => b.letters - a.letters);
  return first && first.letters > 0 ? first.lang : editions[0];
}

/** The usual script of a language as an ISO 15924 code: `Cyrl`. */
export function scriptOfLanguage(lang: string): string {
  const script = scripts.get(lang) ?? new Intl.Locale(lang).maximize().script ?? 'Latn';
  scripts.set(lang, script);
  return script;
}

const scripts = new Map<string, string>();

/** Japanese consists of Han and kana, and Chinese of Han: scripts whose codes in Unicode differ from CLDR's. */
const composed: Readonly<Record<string, RegExp>> = {
  Jpan: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu,
  Kore: /[\p{Script=Hangul}\p{Script=Han}]/gu,
  Hans: /\p{Script=Han}/gu,
  Hant: /\p{Script=Han}/gu,
};

/** Matches each letter of a script, given as an ISO 15924 code. */
export function lettersOf(script: string): RegExp {
  return composed[script] ?? new RegExp(`\\p{Script=${script}}`, 'gu');
}
