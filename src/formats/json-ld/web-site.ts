import type { Organization, SearchAction, WebSite } from 'schema-dts';
import type { Frame } from '../../views/frame.ts';
import { absoluteIn } from '../absolute.ts';
import { publisherId } from '../data/thing-ids.ts';
import type { Framed } from './framed.ts';
import { uriOf } from '../../text/uri.ts';

/** Search engines ask for the property `query-input`, which schema.org lacks. */
type SearchWithInput = SearchAction & { 'query-input': string };

/** The archive as a whole, with its search. */
export function webSite(view: Framed, base: string): WebSite {
  const { frame } = view;
  const search: SearchWithInput = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${absoluteIn(view, frame.searchHref)}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  };
  return {
    '@type': 'WebSite',
    '@id': siteId(view),
    name: frame.siteName,
    ...(frame.tagline ? { description: frame.tagline } : {}),
    url: absoluteIn(view, frame.home),
    inLanguage: frame.lang,
    publisher: organization(view, base, frame.publisher),
    potentialAction: search,
  };
}

/** The id of the archive, which its pages refer to. */
export function siteId(view: Framed): string {
  return `${absoluteIn(view, view.frame.home)}#site`;
}

/** A publisher with what is known about it. The site's own publisher has the same id on all pages. */
export function organization(
  view: Framed,
  base: string,
  { name, href, logo }: Frame['publisher'],
): Organization {
  return {
    '@type': 'Organization',
    ...(name === view.frame.publisher.name ? { '@id': publisherId(view, base) } : {}),
    name,
    ...(href ? { url: uriOf(href) } : {}),
    ...(logo ? { logo: { '@type': 'ImageObject', url: uriOf(logo) } } : {}),
  };
}
