import type { Article } from '../../article/article.ts';
import { changesOf, lastChange } from '../../article/changes.ts';
import { periodOf } from '../../text/dates/dates.ts';
import { periodsAround, precisionOf, yearOf } from '../../text/dates/period.ts';
import type { Archive, Story } from '../../archive/archive.ts';
import { formatPeriod, formatTime } from '../../i18n/format.ts';
import { fillIn } from '../../i18n/plural.ts';
import { wordsOf } from '../../i18n/words.ts';
import type { FacetKind } from '../../archive/names/facet-kinds.ts';
import { articlePath, frontPath, periodPath, withBase } from '../addresses.ts';
import { cardOf, pictureOf, type Card, type PictureView } from '../card.ts';
import { digest, type Digests, type Fingerprint } from '../digests.ts';
import { editionOf, type Edition } from '../edition.ts';
import { facetOf } from '../facet-years.ts';
import { factsOf, type ArticleFacts } from '../facts.ts';
import type { Head } from '../head.ts';
import type { BaseRoute, PageKind } from '../kind.ts';
import { lastDayOfArticle } from '../last-day.ts';
import {
  datesLink,
  facetLink,
  homeLink,
  kickerLink,
  labelOf,
  linkedDate,
  linkTo,
  periodLink,
  plainDate,
  type DateView,
  type Link,
} from '../links.ts';
import {
  correctionsOf,
  inheritedLang,
  noticesOf,
  type ArticleNotice,
  type CorrectionView,
} from '../notices.ts';
import { pageOf, type PageBase } from '../page.ts';
import { provenanceOf, type ProvenanceRow } from '../provenance.ts';
import { relatedOf } from '../related.ts';
import { isShared, shareCardOf } from '../share-picture.ts';
import { neighboursOf } from '../sorted-stories.ts';
import { summaryOf } from '../summary.ts';

export interface FacetGroup {
  kind: FacetKind;
  /** "Topics", "People" … */
  heading: string;
  links: Link[];
}

export interface ArticleRoute extends BaseRoute {
  kind: 'article';
  /** The story's. */
  key: string;
}

export interface ArticleView extends PageBase {
  kind: 'article';
  withdrawn: boolean;
  kicker?: Link;
  title: string;
  standfirst?: string;
  dateline?: string;
  /** Where it is the original's, and in another language than the page. */
  datelineLang?: string;
  date: DateView;
  time?: string;
  updated?: DateView;
  sources: Link[];
  authors: Link[];
  notices: ArticleNotice[];
  photo?: { picture?: PictureView; caption?: string; credit?: string };
  /** Absent for a withdrawn article. The page renders this file's body when it is its turn. */
  body?: { file: string; lang: string };
  provenance: ProvenanceRow[];
  /** `original`: what this edition was translated from. */
  editions: (Link & { lang: string; language: string; original?: true })[];
  facets: FacetGroup[];
  corrections: CorrectionView[];
  facts: ArticleFacts;
  /** Earlier articles that have much in common with it, the closest first. */
  related: Card[];
  /** Earlier and later: the archive as a whole first, then each topic. */
  neighbours: { heading: Link | { text: string }; earlier?: Card; later?: Card }[];
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

/** What the apparatus lists; sources and authors stand in the line below the headline. */
const listedKinds = ['topic', 'person', 'organisation', 'place'] as const;

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
    ...(withdrawn ? nothing : contentOf(edition, story, article)),
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

/** What an article's page says besides its text, with which it goes to readers of feeds. */
export type ArticleNotes = Pick<ArticleView, 'notices' | 'photo' | 'corrections'>;

/** Of an edition; what `articleView` has of it, without all that stands around it. Of a withdrawn one its notice. */
export function articleNotes(edition: Edition, story: Story, article: Article): ArticleNotes {
  const notices = noticesOf(edition, article, story.original);
  if (article.status === 'withdrawn') return { notices, corrections: [] };
  const corrections = correctionsOf(edition, article, story.original);
  return { notices, ...photoOf(article), corrections };
}

type Content = Pick<
  ArticleView,
  | 'kicker'
  | 'standfirst'
  | 'dateline'
  | 'datelineLang'
  | 'updated'
  | 'sources'
  | 'photo'
  | 'body'
  | 'facets'
  | 'corrections'
  | 'related'
  | 'neighbours'
>;

const nothing: Content = { sources: [], facets: [], corrections: [], related: [], neighbours: [] };

/** What a withdrawn article no longer has. */
function contentOf(edition: Edition, story: Story, article: Article): Content {
  const { archive } = edition;
  const { original } = story;
  const { dateline, summary, updated } = article;
  const { detailLang } = inheritedLang(edition, dateline, { article, original }, [
    original.dateline,
  ]);
  return {
    ...kickerLink(edition, story, article),
    ...(summary ? { standfirst: summary } : {}),
    ...(dateline ? { dateline } : {}),
    ...(detailLang ? { datelineLang: detailLang } : {}),
    ...(updated ? { updated: plainDate(edition, updated) } : {}),
    sources: story.facets.source.map((id) => facetLink(edition, 'source', id)),
    ...photoOf(article),
    body: { file: article.file, lang: article.lang },
    facets: facetsOf(edition, story),
    corrections: correctionsOf(edition, article, original),
    related: relatedOf(archive, edition.lang, story).map((other) => cardOf(edition, other)),
    neighbours: neighboursIn(edition, story),
  };
}

/** The picture with its words; of a lost one the caption and credit. */
function photoOf(article: Article): Pick<ArticleView, 'photo'> {
  const { caption, credit } = article.photo ?? {};
  const picture = pictureOf(article);
  if (!picture && !caption && !credit) return {};
  return {
    photo: {
      ...(picture ? { picture } : {}),
      ...(caption ? { caption } : {}),
      ...(credit ? { credit } : {}),
    },
  };
}

function facetsOf(edition: Edition, story: Story): FacetGroup[] {
  return listedKinds
    .filter((kind) => story.facets[kind].length > 0)
    .map((kind) => ({
      kind,
      heading: edition.words.facets[kind].many,
      links: story.facets[kind].map((id) => facetLink(edition, kind, id)),
    }));
}

/** The articles before and after, in the archive as a whole and in each topic. */
function neighboursIn(edition: Edition, story: Story): ArticleView['neighbours'] {
  const { archive, words } = edition;
  const lists = [
    { heading: { text: words.article.inArchive }, stories: archive.stories },
    ...story.facets.topic.map((id) => ({
      heading: facetLink(edition, 'topic', id),
      stories: archive.facets.topic.get(id)?.stories ?? [],
    })),
  ];
  return lists.flatMap(({ heading, stories }) => {
    const { earlier, later } = neighboursOf(stories, story);
    if (!earlier && !later) return [];
    return [
      {
        heading,
        ...(earlier ? { earlier: cardOf(edition, earlier) } : {}),
        ...(later ? { later: cardOf(edition, later) } : {}),
      },
    ];
  });
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

function headOfArticle(
  edition: Edition,
  story: Story,
  article: Article,
): Omit<Head, 'title' | 'canonical' | 'alternates'> {
  const modified = lastChange(article, edition.site.timeZone);
  const isChanged = article.status === 'withdrawn' || changesOf(article).length > 0;
  const head = {
    type: 'article' as const,
    published: article.date,
    ...(isChanged ? { modified } : {}),
    tags: [],
  };
  if (article.status === 'withdrawn') {
    const date = formatPeriod(periodOf(article.withdrawn?.date ?? article.date), edition.locale);
    const description = fillIn(edition.words.article.withdrawnDescription, { date });
    return { ...head, description };
  }
  const topics = story.facets.topic.map((id) => labelOf(edition, 'topic', id).text);
  const image = pictureOf(article);
  const card = shareCardOf(edition, story, article);
  return {
    ...head,
    description: summaryOf(article) || article.title,
    ...(topics[0] === undefined ? {} : { section: topics[0] }),
    tags: topics,
    ...(image ? { image } : {}),
    ...(card ? { card: { href: withBase(edition.site, `/${card.file}`), alt: card.title } } : {}),
  };
}
