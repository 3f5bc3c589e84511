import { formatMonth } from '../i18n/format.ts';
import { around, calendarOf } from '../views/calendar-index.ts';
import { editionOf, type Edition } from '../views/edition.ts';
import {
  absolute,
  feedPath,
  feedStylePath,
  monthFeedPath,
  monthPath,
  type FeedFormat,
} from '../views/routes.ts';
import { storiesOf } from '../views/sorted-stories.ts';
import { addedFeed } from './added-feed.ts';
import { atomFeed } from './atom.ts';
import { feedOf, newest, styleOf } from './edition-feed.ts';
import { facetFeeds } from './facet-feed-outputs.ts';
import { feedListOutput } from './feed-list.ts';
import { feedStyle } from './feed-style.ts';
import type { Feed } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import type { Output, OutputContext, Sources } from './output.ts';
import { rssFeed } from './rss.ts';

/** The feeds of each edition, and of each topic and source in each. */
export function feedOutputs(context: OutputContext): Output[] {
  const { site } = context.archive;
  return site.editions.flatMap((lang) => {
    const edition = editionOf(context.archive, lang);
    return [
      ...editionFeeds(edition, context),
      ...monthFeeds(edition, context),
      ...facetFeeds(edition, context),
    ];
  });
}

function editionFeeds(edition: Edition, { archive, digests }: OutputContext): Output[] {
  const { site, lang } = edition;
  const stories = archive.stories.slice(0, newest);
  const oldest = stories.at(-1)?.day.slice(0, 7);
  const style = styleOf(edition);
  const make: Record<FeedFormat, (feed: Feed) => string> = {
    atom: (feed) =>
      atomFeed(
        {
          ...feed,
          ...(oldest ? { before: absolute(site, monthFeedPath(site, lang, oldest)) } : {}),
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

/** What came before, month by month: what reads them all has read everything. */
function monthFeeds(edition: Edition, { archive, digests }: OutputContext): Output[] {
  const { site, lang, locale } = edition;
  const { months } = calendarOf(archive);
  return months.map((month) => {
    const { before } = around(months, month);
    return {
      path: monthFeedPath(site, lang, month).slice(1),
      fingerprint: { articles: digests.time(lang, month), before: before ?? '' },
      make: (sources) => {
        const whole = feedOf(edition, storiesOf(archive.stories, month), sources);
        return atomFeed(
          {
            ...whole,
            title: `${whole.title}: ${formatMonth(month, locale)}`,
            self: absolute(site, monthFeedPath(site, lang, month)),
            page: absolute(site, monthPath(site, lang, month)),
            current: whole.self,
            ...(before ? { before: absolute(site, monthFeedPath(site, lang, before)) } : {}),
          },
          styleOf(edition),
        );
      },
    };
  });
}
