import type { FacetKind } from '../../archive/names/facet-kinds.ts';
import type { Framed } from '../json-ld/framed.ts';
import { absoluteIn } from '../absolute.ts';

/**
 * A page about a thing is not the thing, and neither is the entry in the vocabulary. Each has an id made of the page's
 * address and one of these fragments: `/places/kabul/#place`. A topic only has its entry.
 */
const fragments: Readonly<Record<FacetKind, string>> = {
  topic: 'concept',
  source: 'source',
  author: 'author',
  person: 'person',
  organisation: 'organisation',
  place: 'place',
};

/** The id of what a facet's page is about. `page`: the page's address in the first edition. */
export function thingId(kind: FacetKind, page: string): string {
  return `${page}#${fragments[kind]}`;
}

/** The id of the entry in the vocabulary. */
export function conceptId(page: string): string {
  return `${page}#concept`;
}

/** The same for a link on a page. A thing has one id in all editions, that of the first. `base`: the site's. */
export function thingBehind(view: Framed, base: string, kind: FacetKind, href: string): string {
  return thingId(kind, absoluteIn(view, base + href.slice(view.frame.home.length)));
}

/** The id of the site's own publisher. */
export function publisherId(view: Framed, base: string): string {
  return `${absoluteIn(view, base)}#publisher`;
}
