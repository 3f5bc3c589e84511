import type { FacetKind } from '../../archive/names/facet-kinds.ts';
import type { Framed } from '../json-ld/framed.ts';
import { absoluteIn } from '../absolute.ts';

/**
 * A page about a thing is a page; the thing, and the entry of a vocabulary that names it, are others. Each is named by
 * the page's address and one of these: `/places/kabul/#place`. A topic is nothing but its entry.
 */
const fragments: Readonly<Record<FacetKind, string>> = {
  topic: 'concept',
  source: 'source',
  author: 'author',
  person: 'person',
  organisation: 'organisation',
  place: 'place',
};

/** What a facet's page is about, by the page's address in the first edition. */
export function thingId(kind: FacetKind, page: string): string {
  return `${page}#${fragments[kind]}`;
}

/** The vocabulary's entry for it. */
export function conceptId(page: string): string {
  return `${page}#concept`;
}

/** The same for a link of a page: in all editions a thing has one id, that of the first. `base`: the site's. */
export function thingBehind(view: Framed, base: string, kind: FacetKind, href: string): string {
  return thingId(kind, absoluteIn(view, base + href.slice(view.frame.home.length)));
}

/** The site's own publisher. */
export function publisherId(view: Framed, base: string): string {
  return `${absoluteIn(view, base)}#publisher`;
}
