import type { Article } from '../article/article.ts';
import type { Story } from '../archive/archive.ts';
import { formatCount, formatTime, languageName } from '../i18n/format.ts';
import type { Edition } from './edition.ts';
import { facetLink, foreign, kickerLink, linkedDate } from './links.ts';
import { articlePath, withBase } from './routes.ts';
import { summaryOf } from './summary.ts';
import type { Card, CardGroup, PictureView } from './view.ts';

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
