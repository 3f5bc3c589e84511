import type { Feed, FeedEntry } from './feed.ts';
import { escapeHtml } from '../html.ts';
import { mailDate } from './moments.ts';
import { element, xmlDocument, type Xml } from '../xml.ts';

/**
 * RSS 2.0 (https://www.rssboard.org/rss-specification), with full texts in the content module and authors as Dublin
 * Core. There is no `lastBuildDate`: an old article that is added changes the feed on a day that no file records.
 */
export function rssFeed(feed: Feed, styleSheet?: string): string {
  const root = element(
    'rss',
    {
      version: '2.0',
      'xmlns:atom': 'http://www.w3.org/2005/Atom',
      'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    element(
      'channel',
      {},
      element('title', {}, feed.title),
      element('link', {}, feed.page),
      // This element is required, even if it says nothing new.
      element('description', {}, feed.subtitle === '' ? feed.title : feed.subtitle),
      element('language', {}, feed.lang),
      element('atom:link', { rel: 'self', type: 'application/rss+xml', href: feed.self }),
      ...feed.entries.map((entry) => rssItem(entry, feed)),
    ),
  );
  return xmlDocument(root, styleSheet);
}

function rssItem(entry: FeedEntry, { timeZone }: Feed): Xml {
  return element(
    'item',
    {},
    element('title', {}, entry.title),
    element('link', {}, entry.page),
    element('guid', { isPermaLink: 'false' }, entry.id),
    element('pubDate', {}, mailDate(entry.published, timeZone)),
    ...entry.authors.map((name) => element('dc:creator', {}, name)),
    ...entry.topics.map(({ label, scheme }) => element('category', { domain: scheme }, label)),
    // Feed readers take it for HTML, and would take `<5% of wages` for a tag.
    entry.summary === '' ? undefined : element('description', {}, escapeHtml(entry.summary)),
    entry.html === undefined ? undefined : element('content:encoded', {}, entry.html),
  );
}
