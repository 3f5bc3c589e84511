import type { Article } from '../article/article.ts';
import type { Story } from './archive.ts';
import { momentOf } from '../article/dates.ts';
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
  const waiting = stories.flatMap(({ original, editions }) =>
    isWaiting(original) ? [original] : Object.values(editions).filter(isWaiting),
  );
  const drafts = waiting.filter(({ status }) => status === 'draft').length;
  const next = stories
    .filter(({ original }) => original.status !== 'draft')
    .flatMap(({ original, editions }) => [original, ...Object.values(editions)])
    .flatMap((article) => momentsOf(article, timeZone))
    .reduce((first, moment) => (moment > asOf ? Math.min(first, moment) : first), Infinity);
  return { drafts, later: waiting.length - drafts, ...(next === Infinity ? {} : { next }) };
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
