import { periodOf } from '../text/dates/dates.ts';
import { guessLanguage } from '../text/guess-language.ts';
import { withoutInvisible } from '../text/invisible.ts';
import { dayOf, firstDayOf, precisionOf } from '../text/dates/period.ts';
import { readDay, whyNoDay } from '../text/dates/read-day.ts';
import { readDate } from '../text/dates/read-period.ts';
import { isSlug, slugify } from '../text/slug.ts';
import {
  articleStem,
  shortenSlug,
  writeArticle,
  type NewArticle,
} from '../article/write/write-article.ts';
import { absolute, articlePath } from '../views/routes.ts';
import { findEdition, findId, saveArticle, type Newsroom } from './editing-session.ts';
import { UsageError } from '../system/errors.ts';

/** What a person says of a new article; names and dates as typed. */
export interface Request {
  title: string;
  source: readonly string[];
  topic: readonly string[];
  date?: string | undefined;
  lang?: string | undefined;
  slug?: string | undefined;
}

/** A file that was written. */
export interface Written {
  /** Absolute. */
  file: string;
  /** The whole address that the article will have. */
  address: string;
  /** The day, or the month or year where nobody knows the day. */
  period: string;
  lang: string;
}

const ways = {
  day: { dateStyle: 'full' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
} as const;

/** A date as people say it, with what follows from one to come: `Thursday, 26 August 2021`, `July 1937 (day unknown)`. */
export function explainDate(date: string, today: string): string {
  const period = periodOf(date);
  const precision = precisionOf(period);
  const first = firstDayOf(period);
  const written = new Intl.DateTimeFormat('en-GB', { ...ways[precision], timeZone: 'UTC' }).format(
    new Date(`${first}T00:00:00Z`),
  );
  const said = precision === 'day' ? written : `${written} (day unknown)`;
  return first > today ? `${said}, which is to come: it will not be out before` : said;
}

/** The day that was typed; throws, and says how to write one, where it is none. */
export function dayMeant(typed: string, { today, site }: Pick<Newsroom, 'today' | 'site'>): string {
  const date = readDay(typed, today, site.editions);
  if (date !== undefined) return date;
  const why = whyNoDay(typed, site.editions) ?? 'write it as 2021-08-26, 26.08.2021 or yesterday';
  throw new UsageError(`"${typed}" is not a date; ${why}`);
}

/** The date of an article that was typed, which may be a month or a year; throws where it is none. */
export function dateMeant(typed: string, newsroom: Pick<Newsroom, 'today' | 'site'>): string {
  return readDate(typed, newsroom.today, newsroom.site.editions) ?? dayMeant(typed, newsroom);
}

/** Writes a new article with an empty body; throws `UsageError` when a name, date or slug cannot be meant. */
export async function newArticle(
  newsroom: Newsroom,
  request: Request,
  id: string,
): Promise<Written> {
  const title = withoutInvisible(request.title).trim();
  if (title === '') throw new UsageError('the headline is empty');
  const { today } = newsroom;
  const date = dateMeant(request.date ?? today, newsroom);
  const article = {
    id,
    title,
    date,
    source: request.source.map((name) => findId(newsroom.sources, name)),
    topics: request.topic.map((name) => findId(newsroom.topics, name)),
  };
  return write(newsroom, article, '', request);
}

/** Writes an article in the place that its date, language and slug give it. */
export async function write(
  newsroom: Newsroom,
  article: NewArticle,
  body: string,
  { lang, slug }: Pick<Request, 'lang' | 'slug'>,
): Promise<Written> {
  const { site } = newsroom;
  if (slug !== undefined && !isSlug(slug)) {
    throw new UsageError(
      `"${slug}" cannot be part of an address; use lower case letters a to z, digits and single hyphens`,
    );
  }
  const name = slug ?? shortenSlug(slugify(article.title));
  if (name === '') {
    throw new UsageError('nothing of the headline can stand in an address; give one with --slug');
  }
  const edition =
    lang === undefined
      ? guessLanguage(`${article.title}\n${body}`, site.editions)
      : findEdition(site, lang);
  const suffix = edition === site.editions[0] ? undefined : edition;
  const period = periodOf(article.date);
  if (dayOf(period) === undefined && /^\d+$/.test(name)) {
    throw new UsageError(
      `the address would be that of a day or month, /${period.replaceAll('-', '/')}/${name}/; give one with a letter by --slug`,
    );
  }
  const place = { stem: articleStem(period, name), suffix };
  const { title, date, id, ...rest } = article;
  // An article of an earlier day is in no feed of the newest: this tells who follows what is added.
  const added = period < newsroom.today ? { added: newsroom.today } : {};
  const whole = { id, title, date, ...added, ...rest };
  const file = await saveArticle(newsroom, place, writeArticle(whole, body));
  const address = absolute(site, articlePath(site, { lang: edition, period, slug: name }));
  return { file, address, period, lang: edition };
}
