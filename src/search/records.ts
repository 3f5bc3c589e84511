import { periodsAround, yearOf } from '../text/dates/period.ts';
import type { Article } from '../article/article.ts';
import type { Archive, Story } from '../archive/archive.ts';
import { facetKindNames } from '../archive/names/facet-kinds.ts';
import { editionOf } from '../views/edition.ts';
import { kickerLink, labelOf } from '../views/links.ts';
import { articlePath, withBase } from '../views/addresses.ts';
import { isSearchable, type Bundle } from './bundles.ts';

/** One edition of an article as it is searched and shown. */
export interface SearchRecord {
  url: string;
  /** The text that is searched and quoted. The headline and the day are in `meta`; they are searched too. */
  content: string;
  language: string;
  /** Words that find the article but are not quoted: the labels of its topics. */
  beside: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

/** Gives the plain text of an article's body. It is called once an article is indexed. */
export type TextOf = (article: Article) => string | Promise<string>;

/** An article of a bundle: a story and its edition in the bundle's language. */
export interface Searchable {
  story: Story;
  article: Article;
}

/** The articles of a bundle, in its order. */
export function articlesOf({ lang, stories }: Bundle): Searchable[] {
  return stories.map((story) => {
    const article = story.editions[lang];
    if (!article) throw new Error(`${story.key} has no edition in ${lang}`);
    return { story, article };
  });
}

/** The parts of a record besides the text. The archive has all of them. */
interface Frame extends Pick<SearchRecord, 'beside' | 'meta' | 'filters' | 'sort'> {
  /** Without the site's base. */
  path: string;
}

/**
 * Filters, and with them the addresses of searches, contain ids instead of labels, so they stay the same if a label
 * changes.
 */
function frameOf(archive: Archive, { story, article }: Searchable): Frame {
  const topic = article.topics[0] ?? story.facets.topic[0];
  const filters: Record<string, string[]> = {
    year: [yearOf(story.period)],
    // The year, the month and the day, as far as they are known, are values of one filter: see client/engine/dates.ts.
    date: periodsAround(story.period),
    listed: listedIn(archive, story, article.lang),
  };
  for (const kind of facetKindNames) {
    if (story.facets[kind].length > 0) filters[kind] = [...story.facets[kind]];
  }
  return {
    path: articlePath(archive.site, article),
    beside: story.facets.topic
      .map((id) => archive.facets.topic.get(id)?.labels[article.lang]?.text ?? id)
      .join(' · '),
    meta: {
      title: titleOf(archive, { story, article }),
      date: story.period,
      ...(topic === undefined ? {} : { topic }),
    },
    filters,
    sort: { date: story.order },
  };
}

/** In a preview, the title of an unpublished article begins with a word that says so, as in lists. */
function titleOf(archive: Archive, { story, article }: Searchable): string {
  if (!article.unpublished) return article.title;
  const { kicker } = kickerLink(editionOf(archive, article.lang), story, article);
  return `${kicker?.text ?? ''} · ${article.title}`;
}

/** The record of an edition. `text`: that of its body, which is left out if the article's text may not be redistributed. */
export function toRecord(archive: Archive, one: Searchable, text: string): SearchRecord {
  const { path, ...frame } = frameOf(archive, one);
  return {
    url: withBase(archive.site, path),
    content: one.article.redistribute ? contentOf(one.article, text) : keptBack(archive, one),
    language: one.article.lang,
    ...frame,
  };
}

/**
 * Everything that a record is made from, except the site's base. The digest of the article's file stands for its text.
 */
export function recordSource(archive: Archive, one: Searchable): string {
  const { digest, summary, redistribute } = one.article;
  const instead = redistribute ? [] : [keptBack(archive, one)];
  return JSON.stringify([frameOf(archive, one), digest, summary, ...instead]);
}

function contentOf(article: Article, text: string): string {
  const { summary } = article;
  const parts = summary && !text.startsWith(summary) ? [summary, text] : [text];
  return parts.join('\n').trim() || article.title;
}

/**
 * The searchable text of an article that must not be redistributed: its summary and the names it mentions. Otherwise
 * the whole text could be put together from the index.
 */
function keptBack(archive: Archive, { story, article }: Searchable): string {
  const edition = editionOf(archive, article.lang);
  const names = facetKindNames.flatMap((kind) =>
    story.facets[kind].map((id) => labelOf(edition, kind, id).text),
  );
  return contentOf(article, names.join(', '));
}

/** Whether an edition's lists show the story in this language. */
export function isListed(story: Story, lang: string, edition: string): boolean {
  return isSearchable(story, edition) ? edition === lang : lang === story.original.lang;
}

/**
 * The editions whose lists show the story in this language: its own, and for the original also those without a
 * translation. So a search without words finds each story once.
 */
function listedIn(archive: Archive, story: Story, lang: string): string[] {
  return archive.site.editions.filter((edition) => isListed(story, lang, edition));
}
