import type { Article } from '../article/article.ts';
import type { Archive, Story } from '../archive/archive.ts';
import { formatPeriod } from '../i18n/format.ts';
import { dirOf } from '../i18n/words.ts';
import { digest } from './digests.ts';
import { editionOf, type Edition } from './edition.ts';
import { labelOf } from './links.ts';
import { oncePer } from '../archive/once-per.ts';
import { siteFolders } from '../archive/site-places.ts';

/** A picture for sharing by all that it shows; `file` is its place below the site's root. */
export interface ShareCard {
  file: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  site: string;
  title: string;
  below: string;
  /** The archive's own colour, if it has one. */
  accent?: string;
}

/** The size that those who show shared pages ask for. */
export const shareSize = { width: 1200, height: 630 } as const;

/** Counted up when the pictures' look is changed: then they get other names, which caches have not seen. */
const design = 1;

/** The picture that stands for an article where it is shared: those that have one of their own need none. */
export function shareCardOf(
  edition: Edition,
  story: Story,
  article: Article,
): ShareCard | undefined {
  if (!isShared(edition.archive, story) || !needsOne(article)) return undefined;
  const { site, lang, locale } = edition;
  const sources = story.facets.source.map((id) => labelOf(edition, 'source', id).text);
  const text = {
    lang,
    dir: dirOf(lang),
    site: site.name[lang] ?? '',
    title: article.title,
    ...(site.accent ? { accent: site.accent.light } : {}),
    below: [...sources, formatPeriod(article.period, locale)].join(' · '),
  };
  return { file: `${siteFolders.pictures}/share-${digest([design, text])}.png`, ...text };
}

/** Whether the articles of this day have pictures for sharing, unless they have one of their own. */
export function isShared(archive: Archive, { period }: Story): boolean {
  const since = sharedSince(archive);
  return since !== undefined && period.slice(0, 7) >= since;
}

/** All pictures for sharing that an archive wants, each once, ordered by file. */
export function listShareCards(archive: Archive): ShareCard[] {
  const cards = new Map<string, ShareCard>();
  for (const story of archive.stories) {
    if (!isShared(archive, story)) break;
    for (const [lang, article] of Object.entries(story.editions)) {
      const card = shareCardOf(editionOf(archive, lang), story, article);
      if (card) cards.set(card.file, card);
    }
  }
  return [...cards.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}

/**
 * The month from which on articles have one: whole months, the newest first, as many as there is room for. So an
 * article that is added hardly ever changes an old page.
 */
const sharedSince = oncePer(({ site, stories }: Archive): string | undefined => {
  let room = site.sharePictures ?? 0;
  let since: string | undefined;
  if (room === 0) return since;
  for (const [month, ofMonth] of Map.groupBy(stories, ({ period }) => period.slice(0, 7))) {
    room -= ofMonth.flatMap(({ editions }) => Object.values(editions).filter(needsOne)).length;
    if (room < 0) break;
    since = month;
  }
  return since;
});

function needsOne({ status, photo }: Article): boolean {
  return status !== 'withdrawn' && photo?.src === undefined;
}
