import type { Facet } from '../../archive/archive.ts';
import type { Site } from '../../archive/site.ts';
import { absolute, facetPath } from '../../views/addresses.ts';
import { conceptId, thingId } from './thing-ids.ts';
import { mediaTopicUri } from './ninjs.ts';
import { uriOf } from '../../text/uri.ts';

/** SKOS (https://www.w3.org/TR/skos-reference/) as JSON-LD. */
const context = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  schema: 'https://schema.org/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  title: { '@id': 'dcterms:title', '@container': '@language' },
  identifier: 'dcterms:identifier',
  prefLabel: { '@id': 'skos:prefLabel', '@container': '@language' },
  altLabel: { '@id': 'skos:altLabel', '@container': '@set' },
  definition: { '@id': 'skos:definition', '@container': '@language' },
  inScheme: { '@id': 'skos:inScheme', '@type': '@id' },
  broader: { '@id': 'skos:broader', '@type': '@id' },
  exactMatch: { '@id': 'skos:exactMatch', '@type': '@id', '@container': '@set' },
  focus: { '@id': 'foaf:focus', '@type': '@id' },
  url: { '@id': 'schema:url', '@type': '@id' },
};

/**
 * A vocabulary: a concept for each facet. The concept's id is the address of the facet's page and a fragment.
 * `address`: the vocabulary's own; `title`: by language.
 */
export function skosVocabulary(
  site: Site,
  address: string,
  title: Readonly<Record<string, string>>,
  facets: ReadonlyMap<string, Facet>,
): string {
  const pageOf = ({ kind, id }: Facet) =>
    absolute(site, facetPath(site, site.editions[0], kind, id));
  const idOf = (facet: Facet) => conceptId(pageOf(facet));
  const concepts = [...facets.values()].map((facet) => {
    const above = facet.broader === undefined ? undefined : facets.get(facet.broader);
    // A label used in place of a missing one is in another language.
    const labels = Object.values(facet.labels).map(({ lang, text }) => [lang, text]);
    const matches = [
      ...(facet.iptc ? [mediaTopicUri(facet.iptc)] : []),
      ...facet.sameAs.map(uriOf),
    ];
    return {
      '@id': idOf(facet),
      '@type': 'skos:Concept',
      identifier: facet.id,
      inScheme: address,
      prefLabel: Object.fromEntries(labels) as Record<string, string>,
      ...(facet.aliases.length > 0 ? { altLabel: facet.aliases } : {}),
      ...(Object.keys(facet.descriptions).length > 0 ? { definition: facet.descriptions } : {}),
      ...(above ? { broader: idOf(above) } : {}),
      ...(matches.length > 0 ? { exactMatch: matches } : {}),
      ...(facet.kind === 'topic' ? {} : { focus: thingId(facet.kind, pageOf(facet)) }),
      ...(facet.url ? { url: uriOf(facet.url) } : {}),
    };
  });
  const scheme = { '@id': address, '@type': 'skos:ConceptScheme', title };
  return `${JSON.stringify({ '@context': context, '@graph': [scheme, ...concepts] }, undefined, 1)}\n`;
}
