import type { Archive, Story } from '../../archive/archive.ts';
import { formatPeriod, formatTime } from '../../i18n/format.ts';
import { fillIn } from '../../i18n/plural.ts';
import { wordsOf } from '../../i18n/words.ts';
import { periodsAround, precisionOf, yearOf } from '../../text/dates/period.ts';
import { articlePath, frontPath, periodPath } from '../addresses.ts';
import { contentOf, noContent, type ArticleContent } from '../article-content.ts';
import { headOfArticle } from '../article-head.ts';
import { digest, type Digests, type Fingerprint } from '../digests.ts';
import { editionOf, type Edition } from '../edition.ts';
import { facetOf } from '../facet-years.ts';
import { factsOf, type ArticleFacts } from '../facts.ts';
import type { BaseRoute, PageKind } from '../kind.ts';
import { lastDayOfArticle } from '../last-day.ts';
import {
  datesLink,
  facetLink,
  homeLink,
  linkedDate,
  linkTo,
  periodLink,
  type DateView,
  type Link,
} from '../links.ts';
import { noticesOf, type ArticleNotice } from '../notices.ts';
import { pageOf, type PageBase } from '../page.ts';
import { provenanceOf, type ProvenanceRow } from '../provenance.ts';
import { relatedOf } from '../related.ts';
import { isShared } from '../share-picture.ts';
import { neighboursOf } from '../sorted-stories.ts';

export interface ArticleRoute extends BaseRoute {
  kind: 'article';
  /** The story's. */
  key: string;
}

/** What an article's page shows. A withdrawn article has its headline, its date and the notice, and no content. */
export interface ArticleView extends PageBase, ArticleContent {
  kind: 'article';
  withdrawn: boolean;
  title: string;
  date: DateView;
  /** The time of day, if the article has one. */
  time?: string;
  authors: Link[];
  notices: ArticleNotice[];
  provenance: ProvenanceRow[];
  /** `original`: what this edition was translated from. */
  editions: (Link & { lang: string; language: string; original?: true })[];
  facts: ArticleFacts;
  /** The page of its day, month or year. */
  day: Link;
}

/** An edition of an article. Of a withdrawn one: headline, date, reason, and who answers for it. */
export const articlePage: PageKind<ArticleRoute, ArticleView> = {
  name: 'article',
  component: 'ArticlePage',
  schema: { type: 'NewsArticle' },
  routes: ({ site, byKey }) =>
    [...byKey.values()].flatMap(({ key, editions }) =>
      Object.entries(editions).map(([lang, article]): ArticleRoute => ({
        kind: 'article',
        lang,
        key,
        path: articlePath(site, article),
      })),
    ),
  trail: (edition, { key }) => {
    const period = edition.archive.byKey.get(key)?.period ?? '';
    return [
      homeLink(edition),
      datesLink(edition),
      ...periodsAround(period).map((each) => periodLink(edition, each)),
    ];
  },
  view: articleView,
  reads: readsOfArticle,
  lastDay: ({ byKey }, { key, lang }) => {
    const article = byKey.get(key)?.editions[lang];
    return article && lastDayOfArticle(article);
  },
  period: ({ byKey }, { key }) => byKey.get(key)?.period,
  editions: ({ site, byKey }, { key }) => {
    const { editions = {}, original, period } = byKey.get(key) ?? {};
    const paths = Object.entries(editions).map(([lang, article]) => [
      lang,
      articlePath(site, article),
    ]);
    return {
      paths: Object.fromEntries(paths) as Record<string, string>,
      original: original?.lang ?? site.editions[0],
      nearest: (lang) => (period ? periodPath(site, lang, period) : frontPath(site, lang)),
    };
  },
};

function articleView(archive: Archive, route: ArticleRoute): ArticleView {
  const story = archive.byKey.get(route.key);
  const article = story?.editions[route.lang];
  if (!story || !article) throw new Error(`There is no ${route.key} in "${route.lang}"`);
  const edition = editionOf(archive, route.lang);
  const withdrawn = article.status === 'withdrawn';
  const authors = story.facets.author.map((id) => facetLink(edition, 'author', id));
  const time = formatTime(article.date, edition.locale);
  return {
    kind: 'article',
    ...pageOf(
      edition,
      { kind: articlePage, route },
      article.title,
      headOfArticle(edition, story, article),
    ),
    withdrawn,
    title: article.title,
    date: linkedDate(edition, article.date),
    ...(time ? { time } : {}),
    notices: noticesOf(edition, article, story.original),
    ...(withdrawn ? noContent : contentOf(edition, story, article)),
    authors: withdrawn ? [] : authors,
    provenance: provenanceOf(edition, story, article),
    editions: otherEditions(edition, story),
    facts: factsOf(edition, story, article),
    day: linkTo(
      edition,
      periodPath(archive.site, edition.lang, article.period),
      fillIn(edition.words.article.allOf[precisionOf(article.period)], {
        date: formatPeriod(article.period, edition.locale),
      }),
    ),
  };
}

function readsOfArticle(
  archive: Archive,
  { lang, key }: ArticleRoute,
  digests: Digests,
): Fingerprint {
  const story = archive.byKey.get(key);
  if (!story) throw new Error(`There is no ${key}`);
  const digestOf = (one: Story | undefined) => (one ? digests.story(lang, one) : '');
  const topics = story.facets.topic.map((id) => facetOf(archive, 'topic', id).stories);
  const neighbours = [archive.stories, ...topics].map((list) => {
    const { earlier, later } = neighboursOf(list, story);
    return `${digestOf(earlier)} ${digestOf(later)}`;
  });
  const age = Number(yearOf(story.period)) < archive.year ? 'earlier year' : 'this year';
  return {
    article: digests.story(lang, story),
    related: digests.stories(lang, relatedOf(archive, lang, story)),
    neighbours: digest(neighbours.join('|')),
    age,
    ...(isShared(archive, story) ? { 'picture for sharing': 'made' } : {}),
  };
}

/** By the site's order, each under its own headline. */
function otherEditions(edition: Edition, { editions, original }: Story): ArticleView['editions'] {
  const { site } = edition;
  return site.editions.flatMap((lang) => {
    const article = editions[lang];
    if (!article || lang === edition.lang) return [];
    const link = linkTo(edition, articlePath(site, article), article.title);
    return [
      {
        ...link,
        lang,
        language: wordsOf(lang).language,
        ...(article === original ? { original: true as const } : {}),
      },
    ];
  });
}
