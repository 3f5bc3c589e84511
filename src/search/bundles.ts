import type { Archive, Story } from '../archive/archive.ts';

/** What is indexed together: one Pagefind index with a folder of its own. */
export interface Bundle {
  lang: string;
  /** Below the output folder, with `/` at its end: `pagefind/en/`. */
  folder: string;
  /** Those with an edition in this language, ordered by address. */
  stories: readonly Story[];
}

/**
 * Cuts the search index: one bundle a language, in the order of the site's editions. A function of the
 * content alone, so that the same articles give the same files.
 */
export function planBundles(archive: Archive): Bundle[] {
  return archive.site.editions.flatMap((lang) => {
    const stories = archive.stories
      .filter((story) => isSearchable(story, lang))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    return stories.length > 0 ? [{ lang, folder: `pagefind/${lang}/`, stories }] : [];
  });
}

/** Whether the story has an edition in this language that was not withdrawn. */
export function isSearchable(story: Story, lang: string): boolean {
  const edition = story.editions[lang];
  return edition !== undefined && edition.status !== 'withdrawn';
}
