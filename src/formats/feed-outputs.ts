import type { Facet, Story } from '../archive/archive.ts';
import { idOfAddress } from '../archive/identity.ts';
import { around, calendarOf } from '../views/calendar-index.ts';
import { digest } from '../views/digests.ts';
import { editionOf, type Edition } from '../views/edition.ts';
import { labelOf } from '../views/links.ts';
import {
  absolute,
  facetFeedPath,
  facetPath,
  feedListPath,
  feedPath,
  feedStylePath,
  frontPath,
  monthFeedPath,
  monthPath,
  withBase,
  type FeedFormat,
} from '../views/routes.ts';
import { storiesOf } from '../views/sorted-stories.ts';
import { formatMonth } from '../i18n/format.ts';
import { atomFeed } from './atom.ts';
import { feedEntry, type Feed } from './feed.ts';
import { fedKinds } from './feed-links.ts';
import { feedStyle } from './feed-style.ts';
import { jsonFeed } from './json-feed.ts';
import { opml } from './opml.ts';
import type { Output, OutputContext, Sources } from './outputs.ts';
import { rssFeed } from './rss.ts';

/** How many articles a feed holds, the newest. */
const newest = 30;

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
    {
      path: feedListPath(site, lang).slice(1),
      fingerprint: { names: digest(fedKinds.map((kind) => namesOf(edition, kind))) },
      make: () => feedList(edition),
    },
    { path: feedStylePath(site, lang).slice(1), fingerprint: {}, make: () => feedStyle(lang) },
  ];
}

/** What came before, month by month: what reads them all has read everything. */
function monthFeeds(edition: Edition, { archive, digests }: OutputContext): Output[] {
  const { site, lang } = edition;
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
            title: `${whole.title}: ${formatMonth(month, lang)}`,
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

function facetFeeds(edition: Edition, { archive, digests }: OutputContext): Output[] {
  const { site, lang } = edition;
  const facets = fedKinds.flatMap((kind) => [...archive.facets[kind].values()]);
  return facets.map((facet) => {
    const stories = facet.stories.slice(0, newest);
    return {
      path: facetFeedPath(site, lang, facet.kind, facet.id).slice(1),
      fingerprint: {
        name: digests.facet(facet),
        articles: digests.stories(lang, stories),
      },
      make: (sources) => facetFeed(edition, facet, stories, sources),
    };
  });
}

function facetFeed(
  edition: Edition,
  { kind, id, descriptions }: Facet,
  stories: readonly Story[],
  sources: Sources,
): string {
  const { site, lang } = edition;
  const self = absolute(site, facetFeedPath(site, lang, kind, id));
  const whole = feedOf(edition, stories, sources);
  return atomFeed(
    {
      ...whole,
      id: idOf(self),
      title: `${labelOf(edition, kind, id).text} — ${whole.title}`,
      subtitle: descriptions[lang] ?? '',
      self,
      page: absolute(site, facetPath(site, lang, kind, id)),
    },
    styleOf(edition),
  );
}

const styleOf = ({ site, lang }: Edition) => withBase(site, feedStylePath(site, lang));

/** All feeds of an edition: its own, and those of its topics and sources. */
function feedList(edition: Edition): string {
  const { site, lang, words } = edition;
  const title = site.name[lang] ?? '';
  const groups = fedKinds.map((kind) => ({
    title: words.facets[kind].many,
    feeds: namesOf(edition, kind).map(({ id, label }) => ({
      title: label,
      page: absolute(site, facetPath(site, lang, kind, id)),
      feed: absolute(site, facetFeedPath(site, lang, kind, id)),
    })),
  }));
  const page = absolute(site, frontPath(site, lang));
  const own = { title, page, feed: absolute(site, feedPath(site, lang, 'atom')) };
  return opml(title, lang, [
    { title, feeds: [own] },
    ...groups.filter(({ feeds }) => feeds.length > 0),
  ]);
}

const namesOf = (edition: Edition, kind: (typeof fedKinds)[number]) =>
  [...edition.archive.facets[kind].keys()].map((id) => ({
    id,
    label: labelOf(edition, kind, id).text,
  }));

function feedOf(
  edition: Edition,
  stories: readonly Story[],
  sources: Sources,
  format: FeedFormat = 'atom',
): Feed {
  const { site, lang } = edition;
  const { name, url } = site.publisher;
  const self = absolute(site, feedPath(site, lang, format));
  return {
    id: idOf(absolute(site, feedPath(site, lang, 'atom'))),
    title: site.name[lang] ?? '',
    subtitle: site.tagline[lang] ?? '',
    lang,
    self,
    page: absolute(site, frontPath(site, lang)),
    publisher: { name, ...(url ? { url } : {}) },
    timeZone: site.timeZone,
    entries: stories.map((story) => feedEntry(edition, story, sources)),
  };
}

const idOf = (address: string) => `urn:uuid:${idOfAddress(address)}`;
