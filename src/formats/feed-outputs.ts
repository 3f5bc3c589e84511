import type { Facet, Story } from '../archive/archive.ts';
import { idOfAddress } from '../archive/identity.ts';
import { around, calendarOf } from '../views/calendar-index.ts';
import { editionOf, type Edition } from '../views/edition.ts';
import { labelOf } from '../views/links.ts';
import {
  absolute,
  facetFeedPath,
  facetPath,
  feedPath,
  frontPath,
  monthFeedPath,
  monthPath,
} from '../views/routes.ts';
import { storiesOf } from '../views/sorted-stories.ts';
import { formatMonth } from '../i18n/format.ts';
import { atomFeed } from './atom.ts';
import { feedEntry, type Feed } from './feed.ts';
import { fedKinds } from './feed-links.ts';
import type { Output, OutputContext, Sources } from './outputs.ts';

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
  return [
    {
      path: feedPath(site, lang, 'atom').slice(1),
      fingerprint: { articles: digests.stories(lang, stories) },
      make: (sources) =>
        atomFeed({
          ...feedOf(edition, stories, sources),
          ...(oldest ? { before: absolute(site, monthFeedPath(site, lang, oldest)) } : {}),
        }),
    },
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
        return atomFeed({
          ...whole,
          title: `${whole.title}: ${formatMonth(month, lang)}`,
          self: absolute(site, monthFeedPath(site, lang, month)),
          page: absolute(site, monthPath(site, lang, month)),
          current: whole.self,
          ...(before ? { before: absolute(site, monthFeedPath(site, lang, before)) } : {}),
        });
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
  return atomFeed({
    ...whole,
    id: idOf(self),
    title: `${labelOf(edition, kind, id).text} — ${whole.title}`,
    subtitle: descriptions[lang] ?? '',
    self,
    page: absolute(site, facetPath(site, lang, kind, id)),
  });
}

function feedOf(edition: Edition, stories: readonly Story[], sources: Sources): Feed {
  const { site, lang } = edition;
  const self = absolute(site, feedPath(site, lang, 'atom'));
  const { name, url } = site.publisher;
  return {
    id: idOf(self),
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
