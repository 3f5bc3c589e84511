import { monthOf, yearOf } from '../../text/dates/period.ts';
import type { Archive, Facet, Story } from '../../archive/archive.ts';
import { facetKindNames, type FacetKind } from '../../archive/names/facet-kinds.ts';
import { formatMonthName, formatYear } from '../../i18n/format.ts';
import { isolateForeign } from '../../i18n/isolate.ts';
import { fillIn } from '../../i18n/plural.ts';
import { facetPath, facetYearPath, withBase } from '../addresses.ts';
import { around } from '../calendar-index.ts';
import { cardGroup, groupLinks, type CardGroup } from '../card.ts';
import { mostFrequent, tally, yearBars, type FacetGroupCounted, type YearBar } from '../counted.ts';
import { coverageText } from '../coverage.ts';
import { editionOf, type Edition } from '../edition.ts';
import { facetOf, longFacet, yearsOf } from '../facet-years.ts';
import type { BaseRoute, PageKind, Place } from '../kind.ts';
import { facetList, lastDayOfList } from '../last-day.ts';
import {
  facetIndexLink,
  facetLink,
  foreignName,
  homeLink,
  labelOf,
  linkTo,
  monthLink,
  stepLinks,
  yearLink,
  type Link,
  type Steps,
} from '../links.ts';
import { pageOf, type PageBase } from '../page.ts';
import { newestDays, storiesOf } from '../sorted-stories.ts';

export interface FacetRoute extends BaseRoute {
  kind: 'facet';
  facetKind: FacetKind;
  id: string;
}

export interface FacetView extends PageBase {
  kind: 'facet';
  facetKind: FacetKind;
  /** "Topic", "Source" … */
  kindName: string;
  title: string;
  titleLang?: string;
  description?: string;
  /** Other names: of other languages with theirs, aliases as they are. */
  aliases: { text: string; lang?: string }[];
  url?: string;
  /** Addresses of the same thing elsewhere. */
  sameAs: readonly string[];
  /** An author that is not a person. */
  organisation?: true;
  broader?: Link;
  /** "14 articles, 1988 to 2021". */
  countText: string;
  bars: YearBar[];
  /** The year of a page that continues a long facet. */
  year?: string;
  steps: Steps;
  /** A long facet's main page holds its newest articles only; its years are in `bars`. A year's page has no bars. */
  long: boolean;
  /** `id`: of the year's section, to which the bars of a facet that is not long lead. */
  timeline: { id: string; year: Link; months: CardGroup[] }[];
  occursWith: FacetGroupCounted[];
}

/** A facet's main page: all of its articles or, of a long one, the newest by whole days. */
export const facetPage: PageKind<FacetRoute, FacetView> = {
  name: 'facet',
  component: 'FacetPage',
  schema: { type: 'CollectionPage', lists: timelineLinks },
  routes: ({ site, facets }) =>
    facetKindNames.flatMap((facetKind) =>
      [...facets[facetKind].keys()].flatMap((id) =>
        site.editions.map((lang): FacetRoute => ({
          kind: 'facet',
          lang,
          facetKind,
          id,
          path: facetPath(site, lang, facetKind, id),
        })),
      ),
    ),
  trail: (edition, { facetKind }) => [homeLink(edition), facetIndexLink(edition, facetKind)],
  view: (archive, route) => facetView(archive, { kind: facetPage, route }),
  reads: (archive, { lang, facetKind, id }, digests) => {
    const facet = facetOf(archive, facetKind, id);
    return {
      name: digests.facet(facet),
      articles: digests.stories(lang, facet.stories),
      length: facet.total > longFacet ? 'long' : 'short',
    };
  },
  lastDay: (archive, { facetKind, id }) => {
    const newest = archive.facets[facetKind].get(id)?.stories[0];
    return lastDayOfList(archive, facetList(facetKind, id), newest?.period);
  },
  isEmpty: ({ facets }, { facetKind, id }) => !facets[facetKind].get(id)?.stories.length,
  section: ({ facetKind }) => facetKind,
};

/** What the page of a facet, or of one year of it, leads to. */
export function timelineLinks({ timeline }: FacetView): Link[] {
  return timeline.flatMap(({ months }) => groupLinks(months));
}

const companions = 8;

/** Of a facet, or of one year of it. */
type FacetPlace = Omit<FacetRoute, 'kind'> & { kind: string; year?: string };

/** The view of a facet's main page, or of the page of one year of it. */
export function facetView<R extends FacetPlace>(archive: Archive, place: Place<R>): FacetView {
  const { route } = place;
  const edition = editionOf(archive, route.lang);
  const { site, lang, locale, words } = edition;
  const { facetKind: kind, id } = route;
  const facet = facetOf(archive, kind, id);
  const { year } = route;
  const long = facet.total > longFacet;
  const stories = year === undefined ? facet.stories : storiesOf(facet.stories, year);
  const label = labelOf(edition, kind, id);
  const name = isolateForeign(label.text, lang);
  const countText = coverageText(edition, stories);
  const title =
    year === undefined
      ? name
      : fillIn(words.facet.inYear, { label: name, year: formatYear(year, locale) });
  const description = facet.descriptions[lang];
  const spare = fillIn(words.facet.description, { label: name, articles: countText });
  const inYear = (time: string) =>
    linkTo(edition, facetYearPath(site, lang, facet, time), formatYear(time, locale));
  return {
    kind: 'facet',
    ...pageOf(edition, place, title, {
      description: year === undefined ? (description ?? spare) : spare,
    }),
    facetKind: kind,
    kindName: words.facets[kind].one,
    title: label.text,
    ...(label.lang ? { titleLang: label.lang } : {}),
    ...(description ? { description } : {}),
    aliases: otherNames(edition, facet, label.text),
    ...(facet.url ? { url: facet.url } : {}),
    sameAs: facet.sameAs,
    ...(facet.organisation ? { organisation: true } : {}),
    ...broaderOf(edition, facet),
    countText,
    bars: year === undefined ? barsOf(edition, facet, long, inYear) : [],
    ...(year === undefined ? {} : { year }),
    steps: year === undefined ? {} : stepLinks(around(yearsOf(facet), year), inYear),
    long,
    timeline: timelineOf(
      edition,
      long && year === undefined ? newestDays(stories, longFacet) : stories,
      long ? inYear : (time) => yearLink(edition, time),
    ),
    occursWith: companionsOf(edition, facet, stories),
  };
}

/** Aliases, and the labels of the other editions. */
function otherNames(
  edition: Edition,
  { labels, aliases }: Facet,
  title: string,
): FacetView['aliases'] {
  const names = new Map<string, FacetView['aliases'][number]>([[title, { text: title }]]);
  for (const label of Object.values(labels)) {
    const { text } = label;
    if (!names.has(text)) names.set(text, { text, ...foreignName(edition, label) });
  }
  for (const text of aliases) if (!names.has(text)) names.set(text, { text });
  return [...names.values()].slice(1);
}

/** The wider entry, if articles carry it: else it has no page. */
function broaderOf(edition: Edition, { kind, broader }: Facet): { broader?: Link } {
  const known = broader !== undefined && edition.archive.facets[kind].has(broader);
  return known ? { broader: facetLink(edition, kind, broader) } : {};
}

function barsOf(
  edition: Edition,
  { kind, id, stories }: Facet,
  long: boolean,
  inYear: (year: string) => Link,
): FacetView['bars'] {
  const { site, lang } = edition;
  const page = withBase(site, facetPath(site, lang, kind, id));
  const counts = new Map<string, number>();
  for (const { period } of stories) {
    const year = yearOf(period);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return yearBars(edition, counts, (year) =>
    long ? inYear(year).href : `${page}#${sectionId(year)}`,
  );
}

const sectionId = (year: string) => `year-${year}`;

function timelineOf(
  edition: Edition,
  stories: readonly Story[],
  toYear: (year: string) => Link,
): FacetView['timeline'] {
  return [...Map.groupBy(stories, ({ period }) => yearOf(period))].map(([year, ofYear]) => ({
    id: sectionId(year),
    year: toYear(year),
    months: [...Map.groupBy(ofYear, ({ period }) => monthOf(period))].map(([month, ofMonth]) => {
      if (month === undefined) {
        return cardGroup(
          edition,
          { heading: { text: edition.words.lists.monthUnknown }, datetime: year },
          ofMonth,
        );
      }
      const heading = {
        ...monthLink(edition, month),
        text: formatMonthName(month, edition.locale),
      };
      return cardGroup(edition, { heading, datetime: month }, ofMonth);
    }),
  }));
}

/** The facets of other kinds that most of these stories carry too. */
function companionsOf(
  edition: Edition,
  { kind }: Facet,
  stories: readonly Story[],
): FacetGroupCounted[] {
  const tallies = tally(stories);
  return facetKindNames
    .filter((other) => other !== kind && tallies[other].size > 0)
    .map((other) => ({
      kind: other,
      heading: edition.words.facets[other].many,
      links: mostFrequent(edition, other, tallies[other], companions),
    }));
}
