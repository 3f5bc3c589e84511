import type { Article } from '../article/article.ts';
import type { Story } from '../archive/archive.ts';
import { formatCount, formatTime, languageName } from '../i18n/format.ts';
import { articlePath, withBase } from './addresses.ts';
import type { Edition } from './edition.ts';
import { facetLink, foreign, kickerLink, linkedDate, type DateView, type Link } from './links.ts';
import { summaryOf } from './summary.ts';

/** An article in a list. `lang` is set, and `mark` names that language, when the article has no edition in the page's. */
export interface Card {
  title: string;
  href: string;
  lang?: string;
  mark?: string;
  kicker?: Link;
  date: DateView;
  /** `14:30` where the article has a time of day, else absent. */
  time?: string;
  sources: Link[];
  summary: string;
  picture?: PictureView;
}

/** A prepared picture's key (file below the content folder) with its words. */
export interface PictureView {
  file: string;
  alt: string;
  caption?: string;
  credit?: string;
  /** Where the words are not in the page's language. */
  lang?: string;
}

/**
 * Articles under one date heading; `heading` is a link to that day, month or year. Those of a month or year whose day
 * or month nobody knows have no page of their own, and their heading is not a link.
 */
export interface CardGroup {
  heading: Link | { text: string; lang?: string };
  datetime: string;
  countText: string;
  cards: Card[];
}

/** The version of a story that an edition's lists show: its own, else the original. */
export function shownIn({ lang }: Edition, story: Story): Article {
  const own = story.editions[lang];
  return own && own.status !== 'withdrawn' ? own : story.original;
}

/** A story in a list. */
export function cardOf(edition: Edition, story: Story): Card {
  const article = shownIn(edition, story);
  const { lang } = foreign(edition, article.lang);
  const time = formatTime(article.date, edition.locale);
  const picture = pictureOf(article);
  return {
    title: article.title,
    href: withBase(edition.site, articlePath(edition.site, article)),
    ...(lang ? { lang, mark: languageName(lang, edition.lang) } : {}),
    ...kickerLink(edition, story, article),
    date: linkedDate(edition, article.date),
    ...(time ? { time } : {}),
    sources: story.facets.source.map((id) => facetLink(edition, 'source', id)),
    summary: summaryOf(article),
    ...(picture ? { picture: { ...picture, ...foreign(edition, picture.lang ?? lang) } } : {}),
  };
}

/** Cards under a heading. `count`: of all that the heading's page holds, where the cards are only some. */
export function cardGroup(
  edition: Edition,
  { heading, datetime }: Pick<CardGroup, 'heading' | 'datetime'>,
  stories: readonly Story[],
  count = stories.length,
): CardGroup {
  return {
    heading,
    datetime,
    countText: formatCount(edition.words.articles, count, edition.locale),
    cards: stories.map((story) => cardOf(edition, story)),
  };
}

/** What cards lead to. */
export function cardLinks(cards: readonly Card[]): Link[] {
  return cards.map(({ href, title }) => ({ href, text: title }));
}

/** What the cards of groups lead to. */
export function groupLinks(groups: readonly CardGroup[]): Link[] {
  return groups.flatMap(({ cards }) => cardLinks(cards));
}

/** An article's picture, unless it is lost. */
export function pictureOf({ photo }: Article): PictureView | undefined {
  if (photo?.src === undefined) return undefined;
  return {
    file: photo.src,
    alt: photo.alt ?? '',
    ...(photo.caption ? { caption: photo.caption } : {}),
    ...(photo.credit ? { credit: photo.credit } : {}),
    ...(photo.altLang ? { lang: photo.altLang } : {}),
  };
}
