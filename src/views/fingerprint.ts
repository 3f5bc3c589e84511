import type { Archive } from '../archive/archive.ts';
import { facetKindNames } from '../archive/names/facet-kinds.ts';
import { createDigests, digest, type Fingerprint, type PictureDigest } from './digests.ts';
import { kindOf, type Route } from './kinds.ts';

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
  return (route) => kindOf(route).reads(archive, route, digests);
}
