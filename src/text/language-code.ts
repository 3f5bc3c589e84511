const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** A language's English name by its code (BCP 47); undefined where the code is no language's, or is not its usual spelling. */
export function languageName(code: string): string | undefined {
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(code)) return undefined;
  try {
    return Intl.getCanonicalLocales(code)[0] === code ? names.of(code) : undefined;
  } catch {
    // Of the form, but no language tag: `en-x`.
    return undefined;
  }
}
