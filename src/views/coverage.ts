import { formatCount, formatYear } from '../i18n/format.ts';
import { fillIn } from '../i18n/plural.ts';
import type { Story } from '../archive/archive.ts';
import type { Edition } from './edition.ts';

/** "1,214 articles, 2003 to 2024", of stories newest first; the number alone where there are none. */
export function coverageText(edition: Edition, stories: readonly Story[]): string {
  const { words, locale } = edition;
  const articles = formatCount(words.articles, stories.length, locale);
  const to = stories[0]?.period.slice(0, 4);
  const from = stories.at(-1)?.period.slice(0, 4);
  if (to === undefined || from === undefined) return articles;
  if (from === to) return fillIn(words.coverageOfYear, { articles, year: formatYear(to, locale) });
  const years = { from: formatYear(from, locale), to: formatYear(to, locale) };
  return fillIn(words.coverage, { articles, ...years });
}
