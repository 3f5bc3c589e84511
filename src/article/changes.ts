import type { Article } from './article.ts';
import { momentOf } from '../text/dates/dates.ts';

/**
 * The dates, as written, on which what an article says was changed after it was published. A note of later years
 * changes what its page says, as a correction does.
 */
export function changesOf({
  updated,
  corrections,
  notes,
}: Pick<Article, 'updated' | 'corrections' | 'notes'>): string[] {
  return [...(updated ? [updated] : []), ...[...corrections, ...notes].map(({ date }) => date)];
}

/**
 * When what an article says changed last, as written: its own date, if it never did. A day begins in the site's zone,
 * but no change is earlier than the article: one that is dated with its day alone came after it.
 */
export function lastChange(
  article: Pick<Article, 'date' | 'updated' | 'corrections' | 'notes' | 'withdrawn'>,
  timeZone: string,
): string {
  const { date, withdrawn } = article;
  const changes = [...changesOf(article), ...(withdrawn ? [withdrawn.date] : [])];
  return latest([date, ...changes], timeZone) ?? date;
}

/** When an article came into the archive, as written: its own date, if nobody says that it was later. */
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

/** The latest of some dates as written, by their moments: of one moment, the first. */
export function latest(dates: readonly string[], timeZone: string): string | undefined {
  let last: string | undefined;
  for (const date of dates) {
    if (last === undefined || momentOf(date, timeZone) > momentOf(last, timeZone)) last = date;
  }
  return last;
}
