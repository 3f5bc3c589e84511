import type { Article } from '../article/article.ts';
import type { Story } from '../archive/archive.ts';
import type { FacetKind } from '../archive/names/facet-kinds.ts';
import { cardOf, pictureOf, type Card, type PictureView } from './card.ts';
import type { Edition } from './edition.ts';
import { facetLink, kickerLink, plainDate, type DateView, type Link } from './links.ts';
import {
  correctionsOf,
  inheritedLang,
  noticesOf,
  type ArticleNotice,
  type CorrectionView,
} from './notices.ts';
import { relatedOf } from './related.ts';
import { neighboursOf } from './sorted-stories.ts';

/** The topics, people, organisations or places of an article. */
export interface FacetGroup {
  kind: FacetKind;
  /** "Topics", "People" … */
  heading: string;
  links: Link[];
}

/** What an article's page shows unless the article is withdrawn. */
export interface ArticleContent {
  kicker?: Link;
  standfirst?: string;
  dateline?: string;
  /** The language of the dateline, if it is the original's and differs from the page's. */
  datelineLang?: string;
  updated?: DateView;
  sources: Link[];
  photo?: { picture?: PictureView; caption?: string; credit?: string };
  /** Absent for a withdrawn article. The page renders this file's body when it is its turn. */
  body?: { file: string; lang: string };
  facets: FacetGroup[];
  corrections: CorrectionView[];
  /** Earlier articles that have much in common with it, the closest first. */
  related: Card[];
  /** The articles before and after it in the archive as a whole, then in each topic. */
  neighbours: { heading: Link | { text: string }; earlier?: Card; later?: Card }[];
}

/** The content of a withdrawn article. */
export const noContent: ArticleContent = {
  sources: [],
  facets: [],
  corrections: [],
  related: [],
  neighbours: [],
};

/** The facets that are listed below the text; sources and authors are in the line below the headline. */
const listedKinds = ['topic', 'person', 'organisation', 'place'] as const;

/** The content of an edition that is not withdrawn. */
export function contentOf(edition: Edition, story: Story, article: Article): ArticleContent {
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

/** What an article's page says besides its text, with which it goes to readers of feeds. */
export interface ArticleNotes extends Pick<ArticleContent, 'photo' | 'corrections'> {
  notices: ArticleNotice[];
}

/** The notes of an edition; of a withdrawn article only the notice of its withdrawal. */
export function articleNotes(edition: Edition, story: Story, article: Article): ArticleNotes {
  const notices = noticesOf(edition, article, story.original);
  if (article.status === 'withdrawn') return { notices, corrections: [] };
  const corrections = correctionsOf(edition, article, story.original);
  return { notices, ...photoOf(article), corrections };
}

/** The picture with its caption and credit, which remain if the file is lost. */
function photoOf(article: Article): Pick<ArticleContent, 'photo'> {
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
function neighboursIn(edition: Edition, story: Story): ArticleContent['neighbours'] {
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
