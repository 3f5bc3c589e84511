import { lastChange, whenAdded } from '../../article/changes.ts';
import type { Article } from '../../article/article.ts';
import type { Story } from '../../archive/archive.ts';
import { idOfEdition } from '../../archive/identity.ts';
import { dirOf, wordsOf } from '../../i18n/words.ts';
import { absolute, articlePath, facetIndexPath } from '../../views/addresses.ts';
import { articleNotes, type ArticleNotes } from '../../views/article-content.ts';
import { shownIn } from '../../views/card.ts';
import { creditLine } from '../../views/credit.ts';
import type { Edition } from '../../views/edition.ts';
import { labelOf } from '../../views/links.ts';
import { summaryOf } from '../../views/summary.ts';
import { escapeHtml, toAbsolute } from '../html.ts';
import { oneLine } from '../one-line.ts';
import type { Sources } from '../output.ts';
import { uriOf } from '../../text/uri.ts';

/** A feed as data. Addresses are absolute, dates as written. */
export interface Feed {
  /** `urn:uuid:…`; the archived parts of a feed have the id of the feed. */
  id: string;
  title: string;
  subtitle: string;
  lang: string;
  /** The feed's own address; `page` is the page with the same articles. */
  self: string;
  page: string;
  publisher: { name: string; url?: string };
  timeZone: string;
  /** The address of the part with older articles: https://www.rfc-editor.org/rfc/rfc5005#section-4 */
  before?: string;
  /** In an archived part: the address of the feed with the newest articles. */
  current?: string;
  /** Newest first. */
  entries: readonly FeedEntry[];
}

/** An article in a feed. */
export interface FeedEntry {
  /** `urn:uuid:…`, the id of the edition shown. */
  id: string;
  page: string;
  lang: string;
  title: string;
  summary: string;
  published: string;
  /** When it was last corrected, updated or annotated, or else published. */
  updated: string;
  /** When it was added to the archive. */
  added: string;
  /** If it has none and the publisher is not the feed's own, the publisher. */
  authors: readonly string[];
  topics: readonly { id: string; label: string; scheme: string }[];
  /** The address of the original. */
  via?: string;
  rights?: string;
  /** The address of its picture. */
  image?: string;
  /** Its text with the picture, notes and corrections; see `feedEntry`. */
  html?: string;
}

/**
 * An article for the feed of an edition. If the edition lists it in another language, the entry has no text, because
 * the feed of that language has it. The text of an article that must not be redistributed is left out too.
 */
export function feedEntry(edition: Edition, story: Story, sources: Sources): FeedEntry {
  const { site, lang } = edition;
  const article = shownIn(edition, story);
  const page = absolute(site, articlePath(site, article));
  const { src } = article.photo ?? {};
  const scheme = absolute(site, facetIndexPath(site, lang, 'topic'));
  return {
    id: `urn:uuid:${idOfEdition(story, article.lang)}`,
    page,
    lang: article.lang,
    title: oneLine(article.title),
    summary: oneLine(summaryOf(article)),
    published: article.date,
    updated: lastChange(article, site.timeZone),
    added: whenAdded(article, site.timeZone),
    authors: authorsOf(edition, story, article),
    topics: story.facets.topic.map((id) => ({
      id,
      label: oneLine(labelOf(edition, 'topic', id).text),
      scheme,
    })),
    ...(article.sourceUrl ? { via: uriOf(article.sourceUrl) } : {}),
    ...(article.rights ? { rights: oneLine(article.rights) } : {}),
    ...(src === undefined ? {} : { image: new URL(sources.picture(src).src, site.url).href }),
    ...(article.lang === lang && article.redistribute
      ? { html: htmlOf(articleNotes(edition, story, article), article, page, sources) }
      : {}),
  };
}

/**
 * The authors, or else the publisher; empty if that is the feed's own publisher, which applies to all entries by
 * default.
 */
function authorsOf(edition: Edition, story: Story, { publisher }: Article): string[] {
  const names = story.facets.author.map((id) => labelOf(edition, 'author', id).text);
  const isOthers = publisher !== undefined && publisher !== edition.site.publisher.name;
  return (names.length === 0 && isOthers ? [publisher] : names).map(oneLine);
}

/** The HTML of an entry: what the article's page shows as its own words. */
function htmlOf(notes: ArticleNotes, article: Article, page: string, sources: Sources): string {
  const { lang } = article;
  const annotations = notes.notices
    .filter(({ kind }) => kind === 'note')
    .map(
      ({ text, detail = '' }) =>
        `<p><strong>${escapeHtml(text)}</strong> ${escapeHtml(detail)}</p>`,
    );
  const corrections = notes.corrections.map(
    ({ date, kind, text }) =>
      `<li>${escapeHtml(date.text)}. ${escapeHtml(kind)}: ${escapeHtml(text)}</li>`,
  );
  const parts = [
    ...annotations,
    ...figureOf(notes, lang, page, sources),
    toAbsolute(sources.body(article).html, page),
    ...(corrections.length > 0
      ? [
          `<h2>${escapeHtml(wordsOf(lang).article.corrections)}</h2>`,
          `<ul>${corrections.join('')}</ul>`,
        ]
      : []),
  ];
  const html = parts.join('\n');
  // Feed readers ignore the feed's language and set text from left to right.
  return dirOf(lang) === 'rtl' ? `<div lang="${lang}" dir="rtl">\n${html}\n</div>` : html;
}

function figureOf({ photo }: ArticleNotes, lang: string, page: string, sources: Sources): string[] {
  if (!photo) return [];
  const { picture, caption, credit } = photo;
  const image = picture && sources.picture(picture.file);
  const words = [caption, ...(credit ? [creditLine(credit, lang)] : [])].filter(Boolean).join(' ');
  const shown =
    picture && image
      ? `<img src="${escapeHtml(new URL(image.src, page).href)}" alt="${escapeHtml(picture.alt)}" width="${image.width}" height="${image.height}">`
      : '';
  return [
    `<figure>${shown}${words === '' ? '' : `<figcaption>${escapeHtml(words)}</figcaption>`}</figure>`,
  ];
}
