import type { Archive } from '../archive/archive.ts';
import { newsPeriod } from '../archive/waiting.ts';
import { isDay, momentOf } from '../article/dates.ts';
import { dayOf } from '../article/period.ts';
import { digest } from '../views/digests.ts';
import { absolute, articlePath, newsSitemapPath, sitemapIndexPath } from '../views/routes.ts';
import { dayOfWithdrawal, lastDay } from './last-day.ts';
import { timestamp } from './moments.ts';
import type { Output, OutputContext, Sources } from './output.ts';
import { sitemapEntry } from './sitemap-entry.ts';
import { sitemapParts, type SitemapPart } from './sitemap-parts.ts';
import { newsSitemap, sitemap, sitemapIndex, type NewsEntry } from './sitemap.ts';

/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
const mostNews = 1000;

/** The sitemap's parts and their index, and the sitemap of the newest articles. */
export function sitemapOutputs({ archive, digests }: OutputContext): Output[] {
  const { editions } = archive.site;
  const parts = sitemapParts(archive);
  const articlesOf = (time: string) => digest(editions.map((lang) => digests.time(lang, time)));
  const withdrawnIn = (time: string) => {
    const gone = archive.withdrawn.filter(({ period }) => period.startsWith(time));
    if (gone.length === 0) return {};
    return {
      withdrawn: digest(gone.map((story) => [story.key, story.facets, dayOfWithdrawal(story)])),
    };
  };
  return [
    ...parts.map((part) => ({
      path: part.file,
      fingerprint: {
        addresses: digest(part.routes.map(({ path }) => path).join(' ')),
        articles: articlesOf(part.time ?? ''),
        ...withdrawnIn(part.time ?? ''),
      },
      make: (sources: Sources) =>
        sitemap(part.routes.map((route) => sitemapEntry(archive, route, sources))),
    })),
    {
      path: sitemapIndexPath.slice(1),
      fingerprint: {
        parts: digest(parts.map(({ file }) => file)),
        articles: articlesOf(''),
        ...withdrawnIn(''),
      },
      make: () => indexOf(archive, parts),
    },
    newsOutput({ archive, digests }),
  ];
}

function indexOf(archive: Archive, parts: readonly SitemapPart[]): string {
  return sitemapIndex(
    parts.map(({ file, routes }) => {
      const lastmod = routes.map((route) => lastDay(archive, route) ?? '').reduce(later, '');
      return {
        loc: absolute(archive.site, `/${file}`),
        ...(lastmod === '' ? {} : { lastmod }),
      };
    }),
  );
}

const later = (a: string, b: string) => (a > b ? a : b);

/** What was published in the two days before the archive's moment: it alone changes by that moment too. */
function newsOutput({ archive, digests }: OutputContext): Output {
  const { site } = archive;
  const since = Date.parse(archive.asOf) - newsPeriod;
  const end = archive.stories.findIndex(
    // By day first: no article of a day before can be as new as that.
    ({ period }) => momentOf(period, 'UTC') < since - newsPeriod,
  );
  const recent = archive.stories
    .slice(0, end === -1 ? undefined : end)
    // Nothing of which nobody knows the day is news.
    .filter(({ period }) => dayOf(period) !== undefined)
    .filter(({ original }) => momentOf(original.date, site.timeZone) > since);
  return {
    path: newsSitemapPath.slice(1),
    fingerprint: {
      articles: digest(site.editions.map((lang) => digests.stories(lang, recent))),
    },
    make: () => {
      const entries = recent.flatMap(({ editions }) =>
        Object.values(editions)
          .filter(({ status }) => status === 'published')
          .map((article): NewsEntry => ({
            loc: absolute(site, articlePath(site, article)),
            publication: site.name[article.lang] ?? '',
            lang: article.lang,
            date: isDay(article.date) ? article.date : timestamp(article.date, site.timeZone),
            title: article.title,
          })),
      );
      return newsSitemap(entries.slice(0, mostNews));
    },
  };
}
