import type { Article } from './article.ts';
import { momentOf } from './dates.ts';

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

/** When what an article says changed last, as written: its own date, if it never did. A day begins in the site's zone. */
export function lastChange(article: Article, timeZone: string): string {
  return latest([article.date, ...changesOf(article)], timeZone) ?? article.date;
}

/** The latest of some dates as written, by their moments: of one moment, the first. */
export function latest(dates: readonly string[], timeZone: string): string | undefined {
  let last: string | undefined;
  for (const date of dates) {
    if (last === undefined || momentOf(date, timeZone) > momentOf(last, timeZone)) last = date;
  }
  return last;
}
