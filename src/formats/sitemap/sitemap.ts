import { element, xmlDocument, type Xml } from '../xml.ts';

/** A page in a sitemap, with absolute addresses. */
export interface SitemapEntry {
  loc: string;
  /** The day when its content last changed; absent if that is unknown. */
  lastmod?: string;
  /** The page in all editions, including itself. */
  alternates: readonly { hreflang: string; href: string }[];
  images: readonly string[];
}

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** A sitemap (https://www.sitemaps.org/protocol.html) with editions and pictures in Google's extensions. */
export function sitemap(entries: readonly SitemapEntry[]): string {
  return xmlDocument(
    element(
      'urlset',
      {
        xmlns: namespace,
        'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
        'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
      },
      ...entries.map(urlOf),
    ),
  );
}

function urlOf({ loc, lastmod, alternates, images }: SitemapEntry): Xml {
  return element(
    'url',
    {},
    element('loc', {}, loc),
    lastmod === undefined ? undefined : element('lastmod', {}, lastmod),
    ...alternates.map(({ hreflang, href }) =>
      element('xhtml:link', { rel: 'alternate', hreflang, href }),
    ),
    ...images.map((href) => element('image:image', {}, element('image:loc', {}, href))),
  );
}

/**
 * An index of the parts of a sitemap. It does not say when each part changed, because that is unknown: an old article
 * that is added today changes a part whose latest date is years ago.
 */
export function sitemapIndex(parts: readonly string[]): string {
  return xmlDocument(
    element(
      'sitemapindex',
      { xmlns: namespace },
      ...parts.map((loc) => element('sitemap', {}, element('loc', {}, loc))),
    ),
  );
}

/** An article in the news sitemap; `date`: RFC 3339 or a day. */
export interface NewsEntry {
  loc: string;
  publication: string;
  lang: string;
  date: string;
  title: string;
}

/** A news sitemap: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
export function newsSitemap(entries: readonly NewsEntry[]): string {
  return xmlDocument(
    element(
      'urlset',
      { xmlns: namespace, 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' },
      ...entries.map(({ loc, publication, lang, date, title }) =>
        element(
          'url',
          {},
          element('loc', {}, loc),
          element(
            'news:news',
            {},
            element(
              'news:publication',
              {},
              element('news:name', {}, publication),
              element('news:language', {}, lang),
            ),
            element('news:publication_date', {}, date),
            element('news:title', {}, title),
          ),
        ),
      ),
    ),
  );
}
