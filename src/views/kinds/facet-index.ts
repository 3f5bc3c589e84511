import type { Archive } from '../../archive/archive.ts';
import { collatorOf, formatCount } from '../../i18n/format.ts';
import { isolateForeign } from '../../i18n/isolate.ts';
import { fillIn } from '../../i18n/plural.ts';
import { facetKindNames, facetKinds, type FacetKind } from '../../archive/names/facet-kinds.ts';
import { facetIndexPath } from '../addresses.ts';
import { countedFacets, type Counted } from '../counted.ts';
import { editionOf } from '../edition.ts';
import type { BaseRoute, PageKind } from '../kind.ts';
import { homeLink } from '../links.ts';
import { pageOf, type PageBase } from '../page.ts';

export interface FacetIndexRoute extends BaseRoute {
  kind: 'facet-index';
  facetKind: FacetKind;
}

export interface FacetIndexView extends PageBase {
  kind: 'facet-index';
  facetKind: FacetKind;
  title: string;
  countText: string;
  /** By label, in the language's own order. */
  entries: (Counted & { description?: string })[];
}

/** All facets of a kind by label. */
export const facetIndexPage: PageKind<FacetIndexRoute, FacetIndexView> = {
  name: 'facet-index',
  component: 'FacetIndexPage',
  schema: { type: 'CollectionPage', lists: ({ entries }) => entries },
  folders: facetKindNames.map((kind) => facetKinds[kind].segment),
  routes: ({ site, facets }) =>
    facetKindNames
      .filter((facetKind) => facets[facetKind].size > 0)
      .flatMap((facetKind) =>
        site.editions.map((lang): FacetIndexRoute => ({
          kind: 'facet-index',
          lang,
          facetKind,
          path: facetIndexPath(site, lang, facetKind),
        })),
      ),
  trail: (edition) => [homeLink(edition)],
  view: facetIndexView,
  reads: (_archive, { lang, facetKind }, digests) => ({ names: digests.kind(lang, facetKind) }),
  lastDay: () => undefined,
  isEmpty: ({ facets }, { facetKind }) =>
    [...facets[facetKind].values()].every(({ stories }) => stories.length === 0),
  section: ({ facetKind }) => facetKind,
};

/** Facets that only withdrawn articles carry are not listed. */
function facetIndexView(archive: Archive, route: FacetIndexRoute): FacetIndexView {
  const edition = editionOf(archive, route.lang);
  const { site, lang, locale, words } = edition;
  const { facetKind } = route;
  const { many, count } = words.facets[facetKind];
  const { compare } = collatorOf(lang);
  const facets = [...archive.facets[facetKind].values()]
    .filter(({ stories }) => stories.length > 0)
    .map((facet) => ({ facet, label: facet.labels[lang]?.text ?? facet.id }))
    .sort((a, b) => compare(a.label, b.label) || (a.facet.id < b.facet.id ? -1 : 1))
    .map(({ facet }) => facet);
  const counted = countedFacets(
    edition,
    facetKind,
    facets.map(({ id, stories }) => [id, stories.length]),
  );
  const values = { kinds: many, site: isolateForeign(site.name[lang] ?? '', lang) };
  return {
    kind: 'facet-index',
    ...pageOf(edition, { kind: facetIndexPage, route }, many, {
      description: fillIn(words.facet.indexDescription, values),
    }),
    facetKind,
    title: many,
    countText: formatCount(count, facets.length, locale),
    entries: counted.map((entry, index) => {
      const description = facets[index]?.descriptions[lang];
      return description ? { ...entry, description } : entry;
    }),
  };
}
