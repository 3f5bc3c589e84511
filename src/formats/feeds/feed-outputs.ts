import { monthOf, yearOf } from '../../text/dates/period.ts';
import { formatMonth, formatYear } from '../../i18n/format.ts';
import { around, calendarOf } from '../../views/calendar-index.ts';
import { editionOf, type Edition } from '../../views/edition.ts';
import {
  absolute,
  feedPath,
  feedStylePath,
  periodFeedPath,
  periodPath,
  type FeedFormat,
} from '../../views/addresses.ts';
import { storiesOf } from '../../views/sorted-stories.ts';
import { addedFeed } from './added-feed.ts';
import { atomFeed } from './atom.ts';
import { feedOf, newest, styleOf } from './edition-feed.ts';
import { facetFeeds } from './facet-feed-outputs.ts';
import { feedListOutput } from './feed-list.ts';
import { feedStyle } from './feed-style.ts';
import type { Feed } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import type { Output, OutputContext, Sources } from '../output.ts';
import { rssFeed } from './rss.ts';

/** The feeds of each edition, and of each topic and source in each. */
export function feedOutputs(context: OutputContext): Output[] {
  const { site } = context.archive;
  return site.editions.flatMap((lang) => {
    const edition = editionOf(context.archive, lang);
    return [
      ...editionFeeds(edition, context),
      ...periodFeeds(edition, context),
      ...facetFeeds(edition, context),
    ];
  });
}

function editionFeeds(edition: Edition, { archive, digests }: OutputContext): Output[] {
  const { site, lang } = edition;
  const stories = archive.stories.slice(0, newest);
  const oldest = feedPeriodOf(stories.at(-1)?.period ?? '');
  const style = styleOf(edition);
  const make: Record<FeedFormat, (feed: Feed) => string> = {
    atom: (feed) =>
      atomFeed(
        {
          ...feed,
          ...(oldest ? { before: absolute(site, periodFeedPath(site, lang, oldest)) } : {}),
        },
        style,
      ),
    rss: (feed) => rssFeed(feed, style),
    json: jsonFeed,
  };
  const formats = ['atom', 'rss', 'json'] as const;
  return [
    ...formats.map((format) => ({
      path: feedPath(site, lang, format).slice(1),
      fingerprint: { articles: digests.stories(lang, stories) },
      make: (sources: Sources) => make[format](feedOf(edition, stories, sources, format)),
    })),
    addedFeed(edition, { archive, digests }),
    feedListOutput(edition),
    { path: feedStylePath(site, lang).slice(1), fingerprint: {}, make: () => feedStyle(lang) },
  ];
}

/**
 * Archived parts of an edition's feed: one for each month, and one for the articles of a year whose month is unknown,
 * which comes before the year's months. Together they have all articles.
 */
function periodFeeds(edition: Edition, { archive, digests }: OutputContext): Output[] {
  const { site, lang, locale } = edition;
  const { months } = calendarOf(archive);
  const ofYears = [...archive.periods].flatMap(([period, { length }]) =>
    length > 0 && monthOf(period) === undefined ? [period] : [],
  );
  const periods = [...months, ...ofYears].sort();
  return periods.map((period) => {
    const { before } = around(periods, period);
    const isMonth = monthOf(period) !== undefined;
    const stories = isMonth
      ? storiesOf(archive.stories, period)
      : (archive.periods.get(period) ?? []);
    return {
      path: periodFeedPath(site, lang, period).slice(1),
      fingerprint: { articles: digests.stories(lang, stories), before: before ?? '' },
      make: (sources) => {
        const whole = feedOf(edition, stories, sources);
        return atomFeed(
          {
            ...whole,
            title: `${whole.title}: ${isMonth ? formatMonth(period, locale) : formatYear(period, locale)}`,
            self: absolute(site, periodFeedPath(site, lang, period)),
            page: absolute(site, periodPath(site, lang, period)),
            current: whole.self,
            ...(before ? { before: absolute(site, periodFeedPath(site, lang, before)) } : {}),
          },
          styleOf(edition),
        );
      },
    };
  });
}

/** The month of a period, or its year if the month is unknown. */
const feedPeriodOf = (period: string) => monthOf(period) ?? yearOf(period);
