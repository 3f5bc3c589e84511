import type { Article } from './article.ts';
import { momentOf } from '../text/dates/dates.ts';

/** The dates, as written, of all changes after publication. A later note changes the page as a correction does. */
export function changesOf({
  updated,
  corrections,
  notes,
}: Pick<Article, 'updated' | 'corrections' | 'notes'>): string[] {
  return [...(updated ? [updated] : []), ...[...corrections, ...notes].map(({ date }) => date)];
}

/**
 * The date, as written, of the last change; the article's own date if there is none. A change dated with only a day
 * counts as later than the article.
 */
export function lastChange(
  article: Pick<Article, 'date' | 'updated' | 'corrections' | 'notes' | 'withdrawn'>,
  timeZone: string,
): string {
  const { date, withdrawn } = article;
  const changes = [...changesOf(article), ...(withdrawn ? [withdrawn.date] : [])];
  return latest([date, ...changes], timeZone) ?? date;
}

/** When an article was added to the archive, as written; its own date if nothing else is given. */
export function whenAdded(
  { date, embargo, added }: Pick<Article, 'date' | 'embargo' | 'added'>,
  timeZone: string,
): string {
  if (embargo === undefined && added === undefined) return date;
  return (
    latest(
      [date, embargo, added].filter((each) => each !== undefined),
      timeZone,
    ) ?? date
  );
}

/** The latest of these dates, by their moments; of equal ones, the first. */
export function latest(dates: readonly string[], timeZone: string): string | undefined {
  let last: string | undefined;
  for (const date of dates) {
    if (last === undefined || momentOf(date, timeZone) > momentOf(last, timeZone)) last = date;
  }
  return last;
}
