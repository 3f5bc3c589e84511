import type { Archive, Story } from '../../archive/archive.ts';
import { newsPeriod } from '../../archive/waiting.ts';
import { isDay, momentOf } from '../../text/dates/dates.ts';
import { dayOf } from '../../text/dates/period.ts';
import { digest } from '../../views/digests.ts';
import { absolute, articlePath, newsSitemapPath, sitemapIndexPath } from '../../views/addresses.ts';
import { dayOfWithdrawal } from '../../views/last-day.ts';
import { timestamp } from '../feeds/moments.ts';
import { oneLine } from '../one-line.ts';
import type { Output, OutputContext, Sources } from '../output.ts';
import { sitemapEntry } from './sitemap-entry.ts';
import { sitemapParts } from './sitemap-parts.ts';
import { newsSitemap, sitemap, sitemapIndex, type NewsEntry } from './sitemap.ts';

/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
const mostNews = 1000;

/** The parts of the sitemap, their index, and the sitemap of the newest articles. */
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
      fingerprint: { parts: digest(parts.map(({ file }) => file)) },
      make: () => sitemapIndex(parts.map(({ file }) => absolute(archive.site, `/${file}`))),
    },
    ...newsOutput({ archive, digests }),
  ];
}

/** The articles published in the two days before `asOf`, the newest first. */
export function recentNews({ site, stories, asOf }: Archive): readonly Story[] {
  const since = Date.parse(asOf) - newsPeriod;
  const end = stories.findIndex(
    // First by day, which is quicker: all articles of an earlier day are too old.
    ({ period }) => momentOf(period, 'UTC') < since - newsPeriod,
  );
  return (
    stories
      .slice(0, end === -1 ? undefined : end)
      // An article whose day is unknown is not news.
      .filter(({ period }) => dayOf(period) !== undefined)
      .filter(({ original }) => momentOf(original.date, site.timeZone) > since)
  );
}

/**
 * It also depends on the current time. Without news there is no file, because search engines report an empty one as an
 * error.
 */
function newsOutput({ archive, digests }: OutputContext): Output[] {
  const { site } = archive;
  const recent = recentNews(archive);
  if (recent.length === 0) return [];
  return [
    {
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
              publication: oneLine(site.name[article.lang] ?? ''),
              lang: article.lang,
              date: isDay(article.date) ? article.date : timestamp(article.date, site.timeZone),
              title: oneLine(article.title),
            })),
        );
        return newsSitemap(entries.slice(0, mostNews));
      },
    },
  ];
}
