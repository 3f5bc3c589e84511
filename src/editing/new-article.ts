import { periodOf } from '../text/dates/dates.ts';
import { guessLanguage } from '../text/guess-language.ts';
import { withoutInvisible } from '../text/invisible.ts';
import { dayOf, firstDayOf, precisionOf } from '../text/dates/period.ts';
import { readDay, whyNoDay } from '../text/dates/read-day.ts';
import { readDate } from '../text/dates/read-period.ts';
import { canBeSlug, slugify } from '../text/slug.ts';
import {
  articleStem,
  shortenSlug,
  writeArticle,
  type NewArticle,
} from '../article/write/write-article.ts';
import { absolute, articlePath } from '../views/addresses.ts';
import { findEdition, findId, saveArticle, type EditingSession } from './editing-session.ts';
import { UsageError } from '../system/errors.ts';

/** What an editor says about a new article; names and dates as typed. */
export interface ArticleDetails {
  title: string;
  source: readonly string[];
  topic: readonly string[];
  date?: string | undefined;
  lang?: string | undefined;
  slug?: string | undefined;
}

/** A new article, or a new edition of one, on disk. */
export interface SavedArticle {
  /** Absolute. */
  file: string;
  /** The full address that the article will have, with the site's origin. */
  address: string;
  /** A day, or a month or year if the day is unknown. */
  period: string;
  lang: string;
}

const ways = {
  day: { dateStyle: 'full' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
} as const;

/** A date in words, with a note if it is in the future: `Thursday, 26 August 2021`, `July 1937 (day unknown)`. `today`: a day in the site's time zone. */
export function explainDate(date: string, today: string): string {
  const period = periodOf(date);
  const precision = precisionOf(period);
  const first = firstDayOf(period);
  const written = new Intl.DateTimeFormat('en-GB', { ...ways[precision], timeZone: 'UTC' }).format(
    new Date(`${first}T00:00:00Z`),
  );
  const said = precision === 'day' ? written : `${written} (day unknown)`;
  return first > today
    ? `${said}, which is in the future: it will not be published before then`
    : said;
}

/** Reads a day as typed, in any form that `readDay` knows. Throws `UsageError` with the forms that work. */
export function dayMeant(
  typed: string,
  { today, site }: Pick<EditingSession, 'today' | 'site'>,
): string {
  const date = readDay(typed, today, site.editions);
  if (date !== undefined) return date;
  const why = whyNoDay(typed, site.editions) ?? 'write it as 2021-08-26, 26.08.2021 or yesterday';
  throw new UsageError(`"${typed}" is not a date; ${why}`);
}

/** Reads an article's date as typed: a day, a month or a year. Throws `UsageError` like `dayMeant`. */
export function dateMeant(typed: string, session: Pick<EditingSession, 'today' | 'site'>): string {
  return readDate(typed, session.today, session.site.editions) ?? dayMeant(typed, session);
}

/** Writes a new article with an empty body. Throws `UsageError` if a name, a date or the slug is not valid. */
export async function newArticle(
  session: EditingSession,
  details: ArticleDetails,
  id: string,
): Promise<SavedArticle> {
  const title = withoutInvisible(details.title).trim();
  if (title === '') throw new UsageError('the headline is empty');
  const { today } = session;
  const date = dateMeant(details.date ?? today, session);
  const article = {
    id,
    title,
    date,
    source: details.source.map((name) => findId(session.sources, name)),
    topics: details.topic.map((name) => findId(session.topics, name)),
  };
  return write(session, article, '', details);
}

/**
 * Writes an article; its date, language and slug decide the file's name. Without a language, the script of the text
 * decides. Throws `UsageError` if the slug or the edition is not valid or the file exists.
 */
export async function write(
  session: EditingSession,
  article: NewArticle,
  body: string,
  { lang, slug }: Pick<ArticleDetails, 'lang' | 'slug'>,
): Promise<SavedArticle> {
  const { site } = session;
  if (slug !== undefined && !canBeSlug(slug)) {
    throw new UsageError(
      `"${slug}" cannot be part of an address; use lower case letters, digits and single hyphens`,
    );
  }
  const name = slug ?? shortenSlug(slugify(article.title));
  if (name === '') {
    throw new UsageError(
      'no part of the headline can be used in an address; give a slug with --slug',
    );
  }
  const edition =
    lang === undefined
      ? guessLanguage(`${article.title}\n${body}`, site.editions)
      : findEdition(site, lang);
  const suffix = edition === site.editions[0] ? undefined : edition;
  const period = periodOf(article.date);
  if (dayOf(period) === undefined && /^\d+$/.test(name)) {
    throw new UsageError(
      `the address would be that of a day or month, /${period.replaceAll('-', '/')}/${name}/; use --slug to give one with a letter`,
    );
  }
  const place = { stem: articleStem(period, name), suffix };
  const { title, date, id, ...rest } = article;
  // An article of an earlier day never appears in the feed of the newest; the feed of added articles goes by this field.
  const added = period < session.today ? { added: session.today } : {};
  const whole = { id, title, date, ...added, ...rest };
  const file = await saveArticle(session, place, writeArticle(whole, body));
  const address = absolute(site, articlePath(site, { lang: edition, period, slug: name }));
  return { file, address, period, lang: edition };
}
