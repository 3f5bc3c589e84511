import { latest } from '../../article/changes.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { timestamp } from './moments.ts';
import { element, xmlDocument, type Xml } from '../xml.ts';

/** An Atom feed: https://www.rfc-editor.org/rfc/rfc4287, with archived parts as in RFC 5005. */
export function atomFeed(feed: Feed, styleSheet?: string): string {
  const { publisher, timeZone, before, current } = feed;
  const updated = latest(
    feed.entries.flatMap((entry) => [entry.updated, entry.added]),
    timeZone,
  );
  const link = (rel: string, href: string, type?: string) => element('link', { rel, type, href });
  const root = element(
    'feed',
    {
      xmlns: 'http://www.w3.org/2005/Atom',
      'xmlns:fh': 'http://purl.org/syndication/history/1.0',
      'xml:lang': feed.lang,
    },
    element('id', {}, feed.id),
    element('title', {}, feed.title),
    feed.subtitle === '' ? undefined : element('subtitle', {}, feed.subtitle),
    // A feed must have a date, even an empty feed.
    element('updated', {}, updated ? timestamp(updated, timeZone) : '1970-01-01T00:00:00Z'),
    element(
      'author',
      {},
      element('name', {}, publisher.name),
      publisher.url === undefined ? undefined : element('uri', {}, publisher.url),
    ),
    current === undefined ? undefined : element('fh:archive', {}),
    link('self', feed.self, 'application/atom+xml'),
    link('alternate', feed.page, 'text/html'),
    current === undefined ? undefined : link('current', current, 'application/atom+xml'),
    before === undefined ? undefined : link('prev-archive', before, 'application/atom+xml'),
    ...feed.entries.map((entry) => atomEntry(entry, feed)),
  );
  return xmlDocument(root, styleSheet);
}

function atomEntry(entry: FeedEntry, { lang, timeZone }: Feed): Xml {
  return element(
    'entry',
    { 'xml:lang': entry.lang === lang ? undefined : entry.lang },
    element('id', {}, entry.id),
    element('title', {}, entry.title),
    element('published', {}, timestamp(entry.published, timeZone)),
    element('updated', {}, timestamp(entry.updated, timeZone)),
    element('link', { rel: 'alternate', type: 'text/html', href: entry.page }),
    entry.via === undefined ? undefined : element('link', { rel: 'via', href: entry.via }),
    ...entry.authors.map((name) => element('author', {}, element('name', {}, name))),
    ...entry.topics.map(({ id, label, scheme }) =>
      element('category', { term: id, scheme, label }),
    ),
    entry.rights === undefined ? undefined : element('rights', {}, entry.rights),
    entry.summary === '' ? undefined : element('summary', {}, entry.summary),
    entry.html === undefined ? undefined : element('content', { type: 'html' }, entry.html),
  );
}
