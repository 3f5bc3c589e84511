import { yearOf } from '../text/dates/period.ts';
import type { Archive, Facet, Story } from '../archive/archive.ts';
import { facetKindNames, type FacetKind } from '../archive/names/facet-kinds.ts';
import { around, calendarOf } from './calendar-index.ts';
import { createDigests, digest, type PictureDigest } from './digests.ts';
import { yearsOf } from './facet-years.ts';
import { relatedOf } from './related.ts';
import { isShared } from './share-picture.ts';
import { longFacet, type Route } from './routes.ts';
import { neighboursOf, storiesOf } from './sorted-stories.ts';

/**
 * What a page was made from, by name: for each thing that its view reads, a digest. The same fingerprint
 * and the same `commonFingerprint` mean the same bytes. The names tell why a page is made again.
 */
export type Fingerprint = Readonly<Record<string, string>>;

/**
 * What all pages read: the settings, the standing pages (they are linked in the footer), the kinds of
 * facets that there are, and the code. `code`: its digest, which the build makes.
 */
export function commonFingerprint(archive: Archive, code: string): Fingerprint {
  const pages = [...archive.pages].map(([slug, editions]) => [
    slug,
    ...Object.values(editions).map(({ lang, title, order }) => [lang, title, order]),
  ]);
  const kinds = facetKindNames.filter((kind) => archive.facets[kind].size > 0);
  return {
    code,
    site: digest(archive.site),
    'standing pages': digest(pages),
    kinds: digest(kinds),
  };
}

/**
 * Gives the fingerprint of each route. Digests compose (article → day → month → year, article → facet),
 * so that all of a large archive's cost little. They say too much rather than too little: a page that is
 * made again with the same bytes is not written.
 */
export function createFingerprints(
  archive: Archive,
  pictureOf: PictureDigest,
): (route: Route) => Fingerprint {
  const digests = createDigests(archive, pictureOf);
  const { years, months, days, counts, daysOfYear } = calendarOf(archive);
  const steps = (times: readonly string[], time: string) =>
    Object.values(around(times, time)).join(' ');
  const facetOf = (kind: FacetKind, id: string): Facet => {
    const facet = archive.facets[kind].get(id);
    if (!facet) throw new Error(`There is no ${kind} "${id}"`);
    return facet;
  };

  const digestOf = (lang: string, story: Story | undefined) =>
    story ? digests.story(lang, story) : '';

  function ofArticle(lang: string, key: string): Fingerprint {
    const story = archive.byKey.get(key);
    if (!story) throw new Error(`There is no ${key}`);
    const topics = story.facets.topic.map((id) => facetOf('topic', id).stories);
    const neighbours = [archive.stories, ...topics].map((list) => {
      const { earlier, later } = neighboursOf(list, story);
      return `${digestOf(lang, earlier)} ${digestOf(lang, later)}`;
    });
    const age = Number(yearOf(story.period)) < archive.year ? 'earlier year' : 'this year';
    return {
      article: digests.story(lang, story),
      related: digests.stories(lang, relatedOf(archive, lang, story)),
      neighbours: digest(neighbours.join('|')),
      age,
      ...(isShared(archive, story) ? { 'picture for sharing': 'made' } : {}),
    };
  }

  return (route) => {
    const { lang } = route;
    switch (route.kind) {
      case 'front':
        return {
          articles: digests.time(lang, ''),
          names: digest([digests.kind(lang, 'topic'), digests.kind(lang, 'source')]),
          'this day': archive.today,
        };
      case 'article':
        return ofArticle(lang, route.key);
      case 'day':
        return { articles: digests.time(lang, route.day), steps: steps(days, route.day) };
      case 'month':
        return { articles: digests.time(lang, route.month), steps: steps(months, route.month) };
      case 'year':
        return { articles: digests.time(lang, route.year), steps: steps(years, route.year) };
      case 'dates':
        return { counts: digest([...counts]) };
      case 'on-this-day': {
        const ofYears = daysOfYear.get(route.monthDay) ?? [];
        return { articles: digest(ofYears.map((day) => [day, digests.time(lang, day)])) };
      }
      case 'facet-index':
        return { names: digests.kind(lang, route.facetKind) };
      case 'facet': {
        const facet = facetOf(route.facetKind, route.id);
        return {
          name: digests.facet(facet),
          articles: digests.stories(lang, facet.stories),
          length: facet.total > longFacet ? 'long' : 'short',
        };
      }
      case 'facet-year': {
        const facet = facetOf(route.facetKind, route.id);
        return {
          name: digests.facet(facet),
          articles: digests.stories(lang, storiesOf(facet.stories, route.year)),
          steps: steps(yearsOf(facet), route.year),
        };
      }
      case 'standing': {
        const page = archive.pages.get(route.slug)?.[lang];
        return { page: page ? digests.page(page) : '', editions: editionsOf(archive, route.slug) };
      }
      case 'redirect': {
        if (route.to) {
          const { facetKind, id } = route.to;
          return { target: digest([id, facetOf(facetKind, id).labels[lang]]) };
        }
        const target = archive.redirects.get(route.path);
        const { title, period, slug } = target?.story.editions[target.lang] ?? {};
        return { target: digest([target?.lang, title, period, slug]) };
      }
      case 'data':
        return { years: years.join(' ') };
      case 'search':
      case 'on-this-day-index':
        // They show nothing but what all pages read.
        return {};
    }
  };
}

function editionsOf(archive: Archive, slug: string): string {
  return Object.keys(archive.pages.get(slug) ?? {}).join(' ');
}
