import type { Site } from '../../archive/site.ts';
import type { Archive } from '../../archive/archive.ts';
import type { FacetKind } from '../../archive/names/facet-kinds.ts';
import { formatMonthDay } from '../../i18n/format.ts';
import { fillIn } from '../../i18n/plural.ts';
import { facetIndexPath, frontPath, onThisDayPath } from '../addresses.ts';
import { calendarOf } from '../calendar-index.ts';
import { cardGroup, cardLinks, cardOf, groupLinks, type Card, type CardGroup } from '../card.ts';
import { mostFrequent, type FacetGroupCounted, type YearBar } from '../counted.ts';
import { coverageText } from '../coverage.ts';
import { digest } from '../digests.ts';
import { editionOf, type Edition } from '../edition.ts';
import type { BaseRoute, PageKind, Place } from '../kind.ts';
import { everything, lastDayOfList } from '../last-day.ts';
import { linkTo, periodLink, type Link } from '../links.ts';
import { pageOf, type PageBase } from '../page.ts';
import { archiveYears } from './dates.ts';
import { yearGroup } from './on-this-day.ts';

export interface FrontRoute extends BaseRoute {
  kind: 'front';
}

export interface FrontView extends PageBase {
  kind: 'front';
  /** "1,214 articles, 2003 to 2024"; absent for an empty archive. */
  coverage?: string;
  lead?: Card;
  river: CardGroup[];
  onThisDay: { heading: Link; groups: CardGroup[] };
  /** The most frequent topics and sources, and where all of them are; none of a kind that is not used. */
  facets: (FacetGroupCounted & { all: Link })[];
  years: YearBar[];
}

/** The front page of an edition. */
export const frontPage: PageKind<FrontRoute, FrontView> = {
  name: 'front',
  component: 'FrontPage',
  schema: {
    type: 'CollectionPage',
    lists: ({ lead, river }) => [...cardLinks(lead ? [lead] : []), ...groupLinks(river)],
  },
  routes: ({ site }) =>
    site.editions.map((lang) => ({ kind: 'front', lang, path: frontPath(site, lang) })),
  trail: () => [],
  view: frontView,
  reads: ({ today }, { lang }, digests) => ({
    articles: digests.time(lang, ''),
    names: digest([digests.kind(lang, 'topic'), digests.kind(lang, 'source')]),
    'this day': today,
  }),
  lastDay: (archive) => lastDayOfList(archive, everything, archive.stories[0]?.period),
};

/** Articles in the river, besides the lead. */
const riverLength = 20;
const facetsShown = 12;
const earlierYears = 3;
const storiesOfAYear = 3;

/** The front page of an edition and its kind, for what has its frame without being it. */
export function frontPlace(site: Site, lang: string): Place<FrontRoute> {
  return { kind: frontPage, route: { kind: 'front', lang, path: frontPath(site, lang) } };
}

function frontView(archive: Archive, route: FrontRoute): FrontView {
  const edition = editionOf(archive, route.lang);
  const { site, lang } = edition;
  const [lead] = archive.stories;
  const name = site.name[lang] ?? '';
  const tagline = site.tagline[lang] ?? '';
  return {
    kind: 'front',
    ...pageOf(edition, { kind: frontPage, route }, name, {
      description: tagline || name,
      title: tagline ? `${name} — ${tagline}` : name,
    }),
    ...(lead
      ? { coverage: coverageText(edition, archive.stories), lead: cardOf(edition, lead) }
      : {}),
    river: riverOf(edition),
    onThisDay: onThisDayOf(edition),
    facets: [
      ...facetsOf(edition, 'topic', edition.words.front.allTopics),
      ...facetsOf(edition, 'source', edition.words.front.allSources),
    ],
    years: archiveYears(edition),
  };
}

/** The stories after the lead by day, or by month or year where nobody knows the day; the last day may show only the first of its stories. */
function riverOf(edition: Edition): CardGroup[] {
  const { archive } = edition;
  const latest = archive.stories.slice(1, 1 + riverLength);
  return [...Map.groupBy(latest, ({ period }) => period)].map(([period, stories]) =>
    cardGroup(
      edition,
      { heading: periodLink(edition, period), datetime: period },
      stories,
      archive.periods.get(period)?.length,
    ),
  );
}

function onThisDayOf(edition: Edition): FrontView['onThisDay'] {
  const { archive, site, lang, locale, words } = edition;
  const monthDay = archive.today.slice(5);
  const heading = fillIn(words.front.onThisDay, { date: formatMonthDay(monthDay, locale) });
  const days = calendarOf(archive).daysOfYear.get(monthDay) ?? [];
  return {
    heading: linkTo(edition, onThisDayPath(site, lang, monthDay), heading),
    groups: days
      .filter((day) => day < archive.today)
      .slice(0, earlierYears)
      .map((day) => yearGroup(edition, day, storiesOfAYear)),
  };
}

function facetsOf(edition: Edition, kind: FacetKind, all: string): FrontView['facets'] {
  const { archive, site, lang, words } = edition;
  const counts = [...archive.facets[kind].values()]
    .filter(({ stories }) => stories.length > 0)
    .map(({ id, stories }) => [id, stories.length] as const);
  if (counts.length === 0) return [];
  return [
    {
      kind,
      heading: words.facets[kind].many,
      links: mostFrequent(edition, kind, counts, facetsShown),
      all: linkTo(edition, facetIndexPath(site, lang, kind), all),
    },
  ];
}
