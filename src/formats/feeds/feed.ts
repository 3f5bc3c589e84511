import { lastChange, whenAdded } from '../../article/changes.ts';
import type { Article } from '../../article/article.ts';
import type { Story } from '../../archive/archive.ts';
import { idOfEdition } from '../../archive/identity.ts';
import { dirOf, wordsOf } from '../../i18n/words.ts';
import { articleNotes, type ArticleNotes } from '../../views/article.ts';
import { shownIn } from '../../views/card.ts';
import { creditLine } from '../../views/credit.ts';
import type { Edition } from '../../views/edition.ts';
import { labelOf } from '../../views/links.ts';
import { absolute, articlePath, facetIndexPath } from '../../views/routes.ts';
import { summaryOf } from '../../views/summary.ts';
import { escapeHtml, toAbsolute } from '../html.ts';
import { oneLine } from '../one-line.ts';
import type { Sources } from '../output.ts';
import { uriOf } from '../../text/uri.ts';

/** A feed as data; all addresses are absolute, all dates as written. */
export interface Feed {
  /** `urn:uuid:…`; archived parts of a feed have the id of the whole. */
  id: string;
  title: string;
  subtitle: string;
  lang: string;
  /** Its own address, and that of the page that shows the same. */
  self: string;
  page: string;
  publisher: { name: string; url?: string };
  timeZone: string;
  /** The address of the part with what came before, for https://www.rfc-editor.org/rfc/rfc5005#section-4 */
  before?: string;
  /** In an archived part: the address of the feed with what is new. */
  current?: string;
  /** Newest first. */
  entries: readonly FeedEntry[];
}

/** An article in a feed. */
export interface FeedEntry {
  /** `urn:uuid:…`: of the edition that is shown. */
  id: string;
  page: string;
  lang: string;
  title: string;
  summary: string;
  published: string;
  /** When it was corrected, updated or annotated last, else when it was published. */
  updated: string;
  /** When it came into the archive, and so into the feed. */
  added: string;
  /** Its publisher, where it names none and is not the feed's publisher's. */
  authors: readonly string[];
  topics: readonly { id: string; label: string; scheme: string }[];
  /** The original's address. */
  via?: string;
  rights?: string;
  /** Of its picture. */
  image?: string;
  /** Its text with picture, notes and corrections; see `feedEntry`. */
  html?: string;
}

/**
 * An article for the feed of an edition. One that the edition lists in another language comes without its text,
 * which is in the feed of that language: no text is published twice. So does one that must not be redistributed.
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

/** Who wrote it, else its publisher; nobody where that is the feed's own, whom all entries have by default. */
function authorsOf(edition: Edition, story: Story, { publisher }: Article): string[] {
  const names = story.facets.author.map((id) => labelOf(edition, 'author', id).text);
  const isOthers = publisher !== undefined && publisher !== edition.site.publisher.name;
  return (names.length === 0 && isOthers ? [publisher] : names).map(oneLine);
}

/** What the article's page shows as its own words. */
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
  // Readers of feeds take no notice of the feed's language, and set texts from left to right.
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
