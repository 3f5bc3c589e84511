import { element, xmlDocument, type Xml } from '../xml.ts';

/** Feeds under a heading. */
export interface FeedGroup {
  title: string;
  feeds: readonly { title: string; page: string; feed: string }[];
}

/** A list of feeds that feed readers can import: http://opml.org/spec2.opml */
export function opml(title: string, lang: string, groups: readonly FeedGroup[]): string {
  const outline = ({ title, page, feed }: FeedGroup['feeds'][number]): Xml =>
    element('outline', {
      text: title,
      title,
      // For all formats: feed readers know no other type.
      type: 'rss',
      xmlUrl: feed,
      htmlUrl: page,
      language: lang,
    });
  return xmlDocument(
    element(
      'opml',
      { version: '2.0' },
      element('head', {}, element('title', {}, title)),
      element(
        'body',
        {},
        ...groups.map((group) =>
          element('outline', { text: group.title }, ...group.feeds.map(outline)),
        ),
      ),
    ),
  );
}
