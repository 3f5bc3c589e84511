import type { Archive } from '../../src/archive/archive.ts';
import { wordArticles } from '../fixtures/search-words.ts';
import { sampleArchive } from './sample-archive.ts';

/** The archive of the words that search must find, with the four languages as its editions. */
export const wordArchive: Archive = archiveOf();

function archiveOf(): Archive {
  const archive = sampleArchive(
    wordArticles.map(({ lang, slug, title }, at) => ({
      day: `2021-03-${String(10 + at)}`,
      slug,
      editions: { [lang]: { title } },
    })),
  );
  const name = { ...archive.site.name, tr: 'Örnek' };
  const editions = ['en', 'ru', 'ar', 'tr'] as const;
  const site = { ...archive.site, name, tagline: name, editions };
  return { ...archive, site };
}

export function wordText({ lang, title }: { lang: string; title: string }): string {
  return wordArticles.find((one) => one.lang === lang && one.title === title)?.text ?? '';
}
