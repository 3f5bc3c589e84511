/**
 * The edition in whose script a text is written, the first one of several; the site's first where the
 * text's script is none of theirs. Letters decide: Cyrillic may be Bulgarian, but not English.
 */
export function guessLanguage(text: string, editions: readonly [string, ...string[]]): string {
  const counted = editions.map((lang) => {
    const script = new Intl.Locale(lang).maximize().script ?? 'Latn';
    return { lang, letters: text.match(lettersOf(script))?.length ?? 0 };
  });
  const [first] = counted.toSorted((a, b) => b.letters - a.letters);
  return first && first.letters > 0 ? first.lang : editions[0];
}

/** Han and kana make up Japanese, and Han alone Chinese: scripts that Unicode spells otherwise than CLDR. */
const composed: Readonly<Record<string, RegExp>> = {
  Jpan: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu,
  Kore: /[\p{Script=Hangul}\p{Script=Han}]/gu,
  Hans: /\p{Script=Han}/gu,
  Hant: /\p{Script=Han}/gu,
};

function lettersOf(script: string): RegExp {
  return composed[script] ?? new RegExp(`\\p{Script=${script}}`, 'gu');
}
