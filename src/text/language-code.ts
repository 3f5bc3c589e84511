const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * A language's English name by its BCP 47 code; undefined if there is no such language or the code is not in its usual
 * spelling.
 */
export function languageName(code: string): string | undefined {
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(code)) return undefined;
  try {
    return Intl.getCanonicalLocales(code)[0] === code ? names.of(code) : undefined;
  } catch {
    // It looks like a language tag but is not one: `en-x`.
    return undefined;
  }
}
