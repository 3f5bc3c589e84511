import type { Organization, Person, Place, Thing } from 'schema-dts';
import type { FacetKind } from '../../archive/names/facet-kinds.ts';
import { uriOf } from '../../text/uri.ts';
import type { ArticleFacts } from '../../views/facts.ts';
import type { View } from '../../views/kinds.ts';
import type { Link } from '../../views/links.ts';
import { absoluteIn } from '../absolute.ts';
import { authorName } from '../citation/reference.ts';
import { thingBehind } from '../data/thing-ids.ts';
import type { Framed } from './framed.ts';

/**
 * A person, an organisation, a place or a topic that an article names. The article and the facet's page use the same
 * id.
 */
export function facetThing(
  view: Framed,
  base: string,
  kind: Exclude<FacetKind, 'author'>,
  { href, text }: Link,
): Thing {
  const said = { '@id': thingBehind(view, base, kind, href), name: text };
  const url = absoluteIn(view, href);
  switch (kind) {
    case 'topic':
      return { '@type': 'Thing', ...said, url };
    case 'person':
      return { '@type': 'Person', ...said, url } satisfies Person;
    case 'place':
      return { '@type': 'Place', ...said, url } satisfies Place;
    case 'organisation':
      return { '@type': 'Organization', ...said, url } satisfies Organization;
    case 'source':
      return { '@type': 'Organization', ...said } satisfies Organization;
  }
}

/** An author: a person, with the same parts of the name as in citations, or an organisation. */
export function authorThing(
  view: Framed,
  base: string,
  author: ArticleFacts['authors'][number],
): Person | Organization {
  const { name, href, organisation } = author;
  const said = {
    '@id': thingBehind(view, base, 'author', href),
    name,
    url: absoluteIn(view, href),
  };
  if (organisation) return { '@type': 'Organization', ...said };
  const parts = authorName(author);
  if ('literal' in parts) return { '@type': 'Person', ...said };
  const { family, given, suffix } = parts;
  return {
    '@type': 'Person',
    ...said,
    familyName: family,
    givenName: given,
    ...(suffix ? { honorificSuffix: suffix } : {}),
  };
}

/** What a facet's page is about, with its other names and its addresses on the web. */
export function subjectOf(view: View<'facet'>, base: string): Thing {
  const { facetKind: kind, title, aliases, url, sameAs, organisation, year } = view;
  // The page of one year is below the facet's page.
  const href = year === undefined ? view.href : (view.trail.at(-1)?.href ?? view.href);
  const thing =
    kind === 'author'
      ? authorThing(view, base, {
          name: title,
          href,
          aliases: aliases.map(({ text }) => text),
          ...(organisation ? { organisation } : {}),
        })
      : facetThing(view, base, kind, { href, text: title });
  return {
    ...(thing as object),
    ...(url ? { url: uriOf(url) } : {}),
    ...(aliases.length > 0 ? { alternateName: aliases.map(({ text }) => text) } : {}),
    ...(sameAs.length > 0 ? { sameAs: sameAs.map(uriOf) } : {}),
  } as Thing;
}
