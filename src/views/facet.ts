import { monthOf, yearOf } from '../text/dates/period.ts';
import type { Archive, Facet, Story } from '../archive/archive.ts';
import { facetKindNames } from '../archive/names/facet-kinds.ts';
import { formatMonthName, formatYear } from '../i18n/format.ts';
import { isolateForeign } from '../i18n/isolate.ts';
import { fillIn } from '../i18n/plural.ts';
import { around } from './calendar-index.ts';
import { cardGroup } from './card.ts';
import { mostFrequent, tally, yearBars } from './counted.ts';
import { coverageText } from './coverage.ts';
import { editionOf, type Edition } from './edition.ts';
import { yearsOf } from './facet-years.ts';
import {
  facetLink,
  foreignName,
  labelOf,
  linkTo,
  monthLink,
  stepLinks,
  yearLink,
} from './links.ts';
import { pageOf } from './page.ts';
import { facetPath, facetYearPath, longFacet, withBase, type RouteOf } from './routes.ts';
import { newestDays, storiesOf } from './sorted-stories.ts';
import type { FacetGroupCounted, FacetView, Link } from './view.ts';

const companions = 8;

/**
 * A facet's main page: all of its articles or, of a long one, the newest by whole days. And the page of
 * one year of a long one, in which nothing changes when another year gets an article.
 */
export function facetView(archive: Archive, route: RouteOf<'facet' | 'facet-year'>): FacetView {
  const edition = editionOf(archive, route.lang);
  const { site, lang, locale, words } = edition;
  const { facetKind: kind, id } = route;
  const facet = archive.facets[kind].get(id);
  if (!facet) throw new Error(`There is no ${kind} "${id}"`);
  const year = route.kind === 'facet-year' ? route.year : undefined;
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
    linkTo(edition, facetYearPath(site, lang, kind, id, time), formatYear(time, locale));
  return {
    kind: 'facet',
    ...pageOf(edition, route, title, {
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
