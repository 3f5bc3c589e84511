import type { Article } from '../article/article.ts';
import type { Story } from './archive.ts';
import { isLongPast, momentOf } from '../article/dates.ts';
import { asItStood } from './publication.ts';

/** Articles, editions of articles that are out among them, which are not published as of a moment. */
export interface Waiting {
  drafts: number;
  /** Dated or embargoed later. */
  later: number;
  /** When the next thing that waits is out, a correction or withdrawal too: milliseconds since 1970 UTC. */
  next?: number;
  /** When something came out or was changed last, if that is less than two days ago. */
  last?: number;
}

/** An article whose original waits counts once, whatever editions it has. */
export function countWaiting(stories: readonly Story[], asOf: number, timeZone: string): Waiting {
  const isWaiting = (article: Article) => asItStood(article, asOf, timeZone) === undefined;
  let [drafts, later, next, last] = [0, 0, Infinity, -Infinity];
  for (const { original, editions } of stories) {
    const all = Object.values(editions);
    for (const { status } of isWaiting(original) ? [original] : all.filter(isWaiting)) {
      if (status === 'draft') drafts++;
      else later++;
    }
    if (original.status === 'draft') continue;
    for (const moment of all.flatMap((article) => momentsNear(article, asOf, timeZone))) {
      if (moment > asOf) next = Math.min(next, moment);
      else if (moment > asOf - twoDays) last = Math.max(last, moment);
    }
  }
  return {
    drafts,
    later,
    ...(next === Infinity ? {} : { next }),
    ...(last === -Infinity ? {} : { last }),
  };
}

const twoDays = 2 * 86_400_000;

/** As `momentsOf`, but none where all of them are long past: that is known without a calendar. */
function momentsNear(article: Article, asOf: number, timeZone: string): number[] {
  const { date, embargo, updated, withdrawn, corrections, notes } = article;
  const others = [...corrections, ...notes, ...(withdrawn ? [withdrawn] : [])];
  const dates = [date, embargo, updated, ...others.map((one) => one.date)];
  const isOver = (one: string | undefined) => one === undefined || isLongPast(one, asOf);
  return dates.every(isOver) ? [] : momentsOf(article, timeZone);
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
