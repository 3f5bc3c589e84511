import type { Archive } from '../archive/archive.ts';
import type { Site } from '../archive/site.ts';
import { wordsOf, type Words } from '../i18n/words.ts';

/** An archive as read in one language: what every part of a view is made from. */
export interface Edition {
  archive: Archive;
  site: Site;
  lang: string;
  words: Words;
}

export function editionOf(archive: Archive, lang: string): Edition {
  return { archive, site: archive.site, lang, words: wordsOf(lang) };
}
