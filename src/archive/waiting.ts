import type { Article } from '../article/article.ts';
import type { Story } from './archive.ts';
import { dayBefore, momentOf } from '../text/dates/dates.ts';
import { firstDayOf } from '../text/dates/period.ts';
import { asItStood } from './publication.ts';

/** Articles that are not published as of a moment, including editions of published articles. */
export interface Waiting {
  drafts: number;
  /** Dated or embargoed later. */
  later: number;
  /** When the next thing is published, including corrections and withdrawals, in milliseconds since 1970 UTC. */
  next?: number;
  /**
   * The time since which the archive has been the same on this day: nothing was published, and nothing stopped being
   * news.
   */
  since?: number;
  until?: number;
}

/** An article whose original is not published counts once, however many editions it has. */
export function countWaiting(stories: readonly Story[], asOf: number, timeZone: string): Waiting {
  const isWaiting = (article: Article) => asItStood(article, asOf, timeZone) === undefined;
  let [drafts, later] = [0, 0];
  const dated: Article[] = [];
  for (const { original, editions } of stories) {
    const all = Object.values(editions);
    for (const { status } of isWaiting(original) ? [original] : all.filter(isWaiting)) {
      if (status === 'draft') drafts++;
      else later++;
    }
    if (original.status !== 'draft') dated.push(...all);
  }
  return { drafts, later, ...turnsAround(dated, asOf, timeZone) };
}

/** The last moment up to `asOf`, and the first after it, at which these articles change. */
function turnsAround(
  articles: readonly Article[],
  asOf: number,
  timeZone: string,
): Pick<Waiting, 'next' | 'since' | 'until'> {
  let [next, since, until] = [Infinity, -Infinity, Infinity];
  const longPast = dayBefore(asOf, 4);
  for (const article of articles) {
    const moments = momentsNear(article, longPast, timeZone);
    for (const moment of moments) if (moment > asOf) next = Math.min(next, moment);
    for (const turn of turnsOf(article, moments, timeZone)) {
      if (turn > asOf) until = Math.min(until, turn);
      else since = Math.max(since, turn);
    }
  }
  return {
    ...(next === Infinity ? {} : { next }),
    ...(since === -Infinity ? {} : { since }),
    ...(until === Infinity ? {} : { until }),
  };
}

/**
 * How long a published article is news, in milliseconds:
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export const newsPeriod = 2 * 86_400_000;

/** These moments, and the ends of their time as news. */
function turnsOf({ date }: Article, moments: readonly number[], timeZone: string): number[] {
  if (moments.length === 0) return [];
  const news = [...moments, momentOf(date, timeZone)].map((moment) => moment + newsPeriod);
  return [...moments, ...news];
}

/** Like `momentsOf`, but empty if all of them are before a day; that needs no calendar. */
function momentsNear(article: Article, longPast: string, timeZone: string): number[] {
  const { date, embargo, added, updated, withdrawn, corrections, notes } = article;
  const others = [...corrections, ...notes, ...(withdrawn ? [withdrawn] : [])];
  const dates = [date, embargo, added, updated, ...others.map((one) => one.date)];
  const isOver = (one: string | undefined) =>
    one === undefined || firstDayOf(one.slice(0, 10)) < longPast;
  return dates.every(isOver) ? [] : momentsOf(article, timeZone);
}

/** Every moment at which an article is published or changes. */
function momentsOf(article: Article, timeZone: string): number[] {
  const { status, date, embargo, added, updated, withdrawn, corrections, notes } = article;
  if (status === 'draft') return [];
  const toMoment = (each: string) => momentOf(each, timeZone);
  const out = Math.max(toMoment(date), embargo === undefined ? -Infinity : toMoment(embargo));
  const dated = [...corrections, ...notes, ...(withdrawn ? [withdrawn] : [])].map(
    (each) => each.date,
  );
  const others = [added, updated].filter((each) => each !== undefined);
  const shown = [...dated, ...others].map(toMoment);
  return [out, ...shown.filter((moment) => moment > out)];
}

/** A single line, so that a date with a wrong year is noticed; '' if everything is published. */
export function describeWaiting({ drafts, later }: Waiting): string {
  const all = drafts + later;
  if (all === 0) return '';
  const parts = [
    ...(drafts > 0 ? [`${drafts} draft${drafts === 1 ? '' : 's'}`] : []),
    ...(later > 0 ? [`${later} dated or embargoed later`] : []),
  ];
  return `${all} ${all === 1 ? 'article is' : 'articles are'} not out yet: ${parts.join(', ')}`;
}
