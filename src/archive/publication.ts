import type { Article } from '../article/article.ts';
import { hasCome, momentOf } from '../text/dates/dates.ts';
import type { Story } from './archive.ts';
import { present } from './present.ts';

/**
 * An article as it stood at a moment (milliseconds since 1970 UTC), or undefined if it was not out yet. This is the only place
 * that decides about drafts, embargoes and future dates. Corrections, notes, updates, a withdrawal and the day of adding are
 * left out if they are dated later; of a withdrawn article only its notice remains.
 */
export function asItStood(article: Article, asOf: number, timeZone: string): Article | undefined {
  const isOut = (date: string) => hasCome(date, asOf, timeZone);
  if (article.status === 'draft' || !isOut(article.date)) return undefined;
  if (article.embargo !== undefined && !isOut(article.embargo)) return undefined;
  if (isAlwaysTheSame(article, isOut)) return article;
  const { added, updated, withdrawn, ...rest } = article;
  const published: Article = {
    ...rest,
    corrections: article.corrections.filter(({ date }) => isOut(date)),
    notes: article.notes.filter(({ date }) => isOut(date)),
    ...(added !== undefined && isOut(added) ? { added } : {}),
    ...(updated !== undefined && isOut(updated) ? { updated } : {}),
  };
  if (article.status !== 'withdrawn') return published;
  if (withdrawn && isOut(withdrawn.date)) return noticeOf({ ...published, withdrawn });
  return { ...published, status: 'published' };
}

/** Whether the article, once it is out, is the same at every moment. Most are. */
function isAlwaysTheSame(article: Article, isOut: (date: string) => boolean): boolean {
  const { status, added, updated, withdrawn, corrections, notes } = article;
  if (added !== undefined && !isOut(added)) return false;
  const isPlain = status === 'published' && updated === undefined && withdrawn === undefined;
  return isPlain && corrections.length === 0 && notes.length === 0;
}

/** An article as a preview shows it: as it is, or marked and as it will be once it is out. */
export function asItWillStand(article: Article, asOf: number, timeZone: string): Article {
  const published = asItStood(article, asOf, timeZone);
  if (published) return published;
  const { status, embargo, date } = article;
  const released = { ...article, status: status === 'draft' ? ('published' as const) : status };
  const later = asItStood(released, Infinity, timeZone);
  if (!later) throw new Error(`${article.file} will never be published`);
  if (status === 'draft') return { ...later, unpublished: { why: 'draft' } };
  const isEmbargoed = embargo !== undefined && momentOf(embargo, timeZone) > asOf;
  const isFuture = momentOf(date, timeZone) > asOf;
  return {
    ...later,
    unpublished: isEmbargoed && !isFuture ? { why: 'embargo', until: embargo } : { why: 'future' },
  };
}

/** What stays of a withdrawn article: headline, date and reason; its address and its facets' counts. */
function noticeOf(article: Article): Article {
  const { id, publisher, added, updated, withdrawn, embargo, unpublished, rights } = article;
  const { file, digest, bodyLine, lang, title, date, period, slug, status, aliases } = article;
  const { topics, sources, authors, people, organisations, places } = article;
  // Each field of an article has a line here: of a new one it has to be decided whether it stays.
  const notice: { [K in keyof Required<Article>]: Article[K] | undefined } = {
    ...{ file, digest, bodyLine, lang, title, date, period, slug, status, aliases },
    ...{ topics, sources, authors, people, organisations, places },
    ...{ id, publisher, added, updated, withdrawn, embargo, unpublished, rights },
    photo: undefined,
    summary: undefined,
    sourceUrl: undefined,
    dateline: undefined,
    links: undefined,
    lede: '',
    words: 0,
    pictures: [],
    corrections: [],
    notes: [],
    redistribute: false,
  };
  return present(notice);
}

/**
 * A story as it stood at a moment (milliseconds since 1970 UTC), or undefined if its original was not out yet. No
 * edition is published before its original. `standing`: `asItStood`, or `asItWillStand` for a preview.
 */
export function storyAsItStood(
  story: Story,
  asOf: number,
  timeZone: string,
  standing: (article: Article, asOf: number, timeZone: string) => Article | undefined,
): Story | undefined {
  const original = standing(story.original, asOf, timeZone);
  if (!original) return undefined;
  const all = Object.values(story.editions);
  if (original === story.original && all.length === 1) return story;
  const editions: Record<string, Article> = {};
  for (const [lang, article] of Object.entries(story.editions)) {
    const edition = article === story.original ? original : standing(article, asOf, timeZone);
    if (!edition) continue;
    // The original remains the same object.
    editions[lang] = edition === original ? original : { ...waitsWith(original), ...edition };
  }
  return { ...story, original, editions };
}

function waitsWith({ unpublished }: Article): Pick<Article, 'unpublished'> {
  return unpublished ? { unpublished } : {};
}
