import type { Feed, FeedEntry } from './feed.ts';
import { timestamp } from './moments.ts';

/** JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(feed: Feed): string {
  const { publisher } = feed;
  const whole = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self,
    ...(feed.subtitle === '' ? {} : { description: feed.subtitle }),
    language: feed.lang,
    authors: [publisher],
    items: feed.entries.map((entry) => jsonItem(entry, feed)),
  };
  return `${JSON.stringify(whole, undefined, 1)}\n`;
}

function jsonItem(entry: FeedEntry, { lang, timeZone }: Feed): Record<string, unknown> {
  return {
    id: entry.id,
    url: entry.page,
    ...(entry.via === undefined ? {} : { external_url: entry.via }),
    title: entry.title,
    // One of the two is required.
    ...(entry.html === undefined ? { content_text: entry.summary } : { content_html: entry.html }),
    ...(entry.summary === '' ? {} : { summary: entry.summary }),
    ...(entry.image === undefined ? {} : { image: entry.image }),
    date_published: timestamp(entry.published, timeZone),
    date_modified: timestamp(entry.updated, timeZone),
    ...(entry.authors.length > 0 ? { authors: entry.authors.map((name) => ({ name })) } : {}),
    ...(entry.topics.length > 0 ? { tags: entry.topics.map(({ label }) => label) } : {}),
    ...(entry.lang === lang ? {} : { language: entry.lang }),
  };
}
