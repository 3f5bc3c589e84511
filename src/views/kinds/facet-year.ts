import type { FacetKind } from '../../archive/names/facet-kinds.ts';
import { facetKindNames } from '../../archive/names/facet-kinds.ts';
import { facetYearPath } from '../addresses.ts';
import { stepsFrom } from '../calendar-index.ts';
import { facetOf, facetYears, yearsOf } from '../facet-years.ts';
import type { BaseRoute, PageKind } from '../kind.ts';
import { facetList, lastDayOfList } from '../last-day.ts';
import { facetIndexLink, facetLink, homeLink } from '../links.ts';
import { newestOf, storiesOf } from '../sorted-stories.ts';
import { facetView, timelineLinks, type FacetView } from './facet.ts';

export interface FacetYearRoute extends BaseRoute {
  kind: 'facet-year';
  facetKind: FacetKind;
  id: string;
  year: string;
}

/** One year of a facet that has too many articles for one page. Nothing in it changes when another year gets an article. */
export const facetYearPage: PageKind<FacetYearRoute, FacetView> = {
  name: 'facet-year',
  component: 'FacetPage',
  schema: { type: 'CollectionPage', lists: timelineLinks },
  routes: (archive) => {
    const { site, facets } = archive;
    return facetKindNames.flatMap((facetKind) =>
      [...facets[facetKind].values()].flatMap((facet) =>
        facetYears(archive, facet).flatMap((year) =>
          site.editions.map((lang): FacetYearRoute => ({
            kind: 'facet-year',
            lang,
            facetKind,
            id: facet.id,
            year,
            path: facetYearPath(site, lang, facet, year),
          })),
        ),
      ),
    );
  },
  trail: (edition, { facetKind, id }) => [
    homeLink(edition),
    facetIndexLink(edition, facetKind),
    facetLink(edition, facetKind, id),
  ],
  view: (archive, route) => facetView(archive, { kind: facetYearPage, route }),
  reads: (archive, { lang, facetKind, id, year }, digests) => {
    const facet = facetOf(archive, facetKind, id);
    return {
      name: digests.facet(facet),
      articles: digests.stories(lang, storiesOf(facet.stories, year)),
      steps: stepsFrom(yearsOf(facet), year),
    };
  },
  lastDay: (archive, { facetKind, id, year }) => {
    const stories = archive.facets[facetKind].get(id)?.stories ?? [];
    return lastDayOfList(archive, facetList(facetKind, id, year), newestOf(stories, year)?.period);
  },
  isEmpty: ({ facets }, { facetKind, id, year }) =>
    newestOf(facets[facetKind].get(id)?.stories ?? [], year) === undefined,
  period: (_archive, { year }) => year,
  section: ({ facetKind }) => facetKind,
};
