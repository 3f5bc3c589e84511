import { element, xmlDocument, type Xml } from '../xml.ts';

/** A page in a sitemap; addresses are absolute. */
export interface SitemapEntry {
  loc: string;
  /** The day on which what it says changed last; absent where nobody knows. */
  lastmod?: string;
  /** The page in all its editions, itself among them. */
  alternates: readonly { hreflang: string; href: string }[];
  images: readonly string[];
}

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** https://www.sitemaps.org/protocol.html, with editions and pictures as Google reads them. */
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
 * The parts of a sitemap by their addresses. It does not say when each changed: nothing knows, for an article of old
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

/** An article in the news sitemap; `date` as RFC 3339 or a day. */
export interface NewsEntry {
  loc: string;
  publication: string;
  lang: string;
  date: string;
  title: string;
}

/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
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
