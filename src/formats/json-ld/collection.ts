import type { CollectionPage, Thing } from 'schema-dts';
import type { Link } from '../../views/links.ts';
import { absoluteIn } from '../absolute.ts';
import type { Framed } from './framed.ts';
import { pageFacts } from './page-facts.ts';

/** Longer lists name only their first entries: the page has all of them, and search engines read no more. */
const maxItems = 50;

/** A page that lists others; `about`: what it says these are about. */
export function collectionPage(
  view: Framed,
  title: string,
  items: readonly Link[],
  about?: Thing,
): CollectionPage {
  return {
    '@type': 'CollectionPage',
    ...pageFacts(view, title),
    ...(about ? { about } : {}),
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: items.length,
      itemListElement: items.slice(0, maxItems).map(({ href, text }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        url: absoluteIn(view, href),
        name: text,
      })),
    },
  };
}
