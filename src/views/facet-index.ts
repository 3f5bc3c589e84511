import type { Archive } from '../archive/archive.ts';
import { collatorOf, formatCount } from '../i18n/format.ts';
import { isolateForeign } from '../i18n/isolate.ts';
import { fillIn } from '../i18n/plural.ts';
import { countedFacets } from './counted.ts';
import { editionOf } from './edition.ts';
import { pageOf } from './page.ts';
import type { RouteOf } from './routes.ts';
import type { FacetIndexView } from './view.ts';

/** All facets of a kind by label; those that carry only withdrawn articles are not listed. */
export function facetIndexView(archive: Archive, route: RouteOf<'facet-index'>): FacetIndexView {
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
    ...pageOf(edition, route, many, {
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
