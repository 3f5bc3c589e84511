import type { Archive } from '../archive/archive.ts';
import type { Site } from '../archive/site.ts';
import { withNumerals } from '../i18n/format.ts';
import { wordsOf, type Words } from '../i18n/words.ts';

/** An archive as read in one language: what every part of a view is made from. */
export interface Edition {
  archive: Archive;
  site: Site;
  lang: string;
  /** What numbers and dates are written for: the language, and its numerals where the site chose them. */
  locale: string;
  words: Words;
}

/** The archive in one of the site's languages. Throws if there are no words for it. */
export function editionOf(archive: Archive, lang: string): Edition {
  const { site } = archive;
  return {
    archive,
    site,
    lang,
    locale: withNumerals(lang, site.numerals?.[lang]),
    words: wordsOf(lang),
  };
}
