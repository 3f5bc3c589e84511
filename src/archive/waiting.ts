import type { Article } from '../article/article.ts';
import type { Story } from './archive.ts';
import { hasCome, momentOf } from '../article/dates.ts';
import { asItStood } from './publication.ts';

/** Articles, editions of articles that are out among them, which are not published as of a moment. */
export interface Waiting {
  drafts: number;
  /** Dated or embargoed later. */
  later: number;
  /** When the next thing that waits is out, a correction or withdrawal too: milliseconds since 1970 UTC. */
  next?: number;
}

/** An article whose original waits counts once, whatever editions it has. */
export function countWaiting(stories: readonly Story[], asOf: number, timeZone: string): Waiting {
  const isWaiting = (article: Article) => asItStood(article, asOf, timeZone) === undefined;
  let [drafts, later, next] = [0, 0, Infinity];
  for (const { original, editions } of stories) {
    const all = Object.values(editions);
    for (const { status } of isWaiting(original) ? [original] : all.filter(isWaiting)) {
      if (status === 'draft') drafts++;
      else later++;
    }
    if (original.status === 'draft') continue;
    for (const article of all) next = Math.min(next, nextOf(article, asOf, timeZone));
  }
  return { drafts, later, ...(next === Infinity ? {} : { next }) };
}

/** The next moment at which an article changes; Infinity where nothing of it is still to come. */
function nextOf(article: Article, asOf: number, timeZone: string): number {
  const { date, embargo, updated, withdrawn, corrections, notes } = article;
  const later = [
    embargo,
    updated,
    withdrawn?.date,
    ...[...corrections, ...notes].map((one) => one.date),
  ];
  const isOver = (one: string | undefined) => one === undefined || hasCome(one, asOf, timeZone);
  if (isOver(date) && later.every(isOver)) return Infinity;
  return Math.min(...momentsOf(article, timeZone).filter((moment) => moment > asOf));
}

/** Each moment at which an article appears or comes to show something else. */
function momentsOf(article: Article, timeZone: string): number[] {
  const { status, date, embargo, updated, withdrawn, corrections, notes } = article;
  if (status === 'draft') return [];
  const toMoment = (each: string) => momentOf(each, timeZone);
  const out = Math.max(toMoment(date), embargo === undefined ? -Infinity : toMoment(embargo));
  const dated = [...corrections, ...notes, ...(withdrawn ? [withdrawn] : [])].map(
    (each) => each.date,
  );
  const shown = [...dated, ...(updated === undefined ? [] : [updated])].map(toMoment);
  return [out, ...shown.filter((moment) => moment > out)];
}

/** One line, so that a date with a wrong year does not keep an article back in silence; '' when all is out. */
export function describeWaiting({ drafts, later }: Waiting): string {
  const all = drafts + later;
  if (all === 0) return '';
  const parts = [
    ...(drafts > 0 ? [`${drafts} draft${drafts === 1 ? '' : 's'}`] : []),
    ...(later > 0 ? [`${later} dated or embargoed later`] : []),
  ];
  return `${all} ${all === 1 ? 'article is' : 'articles are'} not out yet: ${parts.join(', ')}`;
}
