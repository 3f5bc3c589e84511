import { lettersOf, scriptOfLanguage } from '../../../text/guess-language.ts';

/** The language of a site for one of its texts, if it is written in that language's script; a setting is easily forgotten. */
export function languageOf(title: string, language: string): string | undefined {
  if (language === '') return undefined;
  try {
    return lettersOf(scriptOfLanguage(language)).test(title) ? language : undefined;
  } catch {
    return undefined;
  }
}
