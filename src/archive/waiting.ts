import type { Article } from '../article/article.ts';
import type { Story } from './archive.ts';
import { asItStood } from './publication.ts';

/** Articles, editions of articles that are out among them, which are not published as of a moment. */
export interface Waiting {
  drafts: number;
  /** Dated or embargoed later. */
  later: number;
}

/** An article whose original waits counts once, whatever editions it has. */
export function countWaiting(stories: readonly Story[], asOf: number, timeZone: string): Waiting {
  const isWaiting = (article: Article) => asItStood(article, asOf, timeZone) === undefined;
  const waiting = stories.flatMap(({ original, editions }) =>
    isWaiting(original) ? [original] : Object.values(editions).filter(isWaiting),
  );
  const drafts = waiting.filter(({ status }) => status === 'draft').length;
  return { drafts, later: waiting.length - drafts };
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
