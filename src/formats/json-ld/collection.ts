import type { CollectionPage, Thing } from 'schema-dts';
import type { CalendarMonth } from '../../views/calendar.ts';
import type { Card, CardGroup } from '../../views/card.ts';
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

/** What a list page leads to, in its order; undefined where a page is no list. */
export function listedOn(view: Framed): Link[] | undefined {
  switch (view.kind) {
    case 'front':
      return [...(view.lead ? [view.lead] : []), ...cardsOf(view.river)].map(toLink);
    case 'day':
      return view.cards.map(toLink);
    case 'month':
      return cardsOf(view.days).map(toLink);
    case 'on-this-day':
      return cardsOf(view.years).map(toLink);
    case 'facet':
      return view.timeline.flatMap(({ months }) => cardsOf(months)).map(toLink);
    case 'facet-index':
      return view.entries;
    case 'year':
      return [
        ...linksOf(view.months),
        ...cardsOf(view.monthUnknown ? [view.monthUnknown] : []).map(toLink),
      ];
    case 'on-this-day-index':
      return linksOf(view.months);
    case 'dates':
      return view.years.flatMap(({ year: { href, text } }) => (href ? [{ href, text }] : []));
    case 'article':
    case 'standing':
    case 'search':
    case 'data':
    case 'not-found':
      return undefined;
  }
}

const linksOf = (months: readonly CalendarMonth[]) =>
  months.flatMap(({ heading, weeks }) =>
    'href' in heading ? [heading] : weeks.flat().flatMap((day) => dayLink(day)),
  );
const cardsOf = (groups: readonly CardGroup[]) => groups.flatMap(({ cards }) => cards);
const toLink = ({ href, title }: Card): Link => ({ href, text: title });

function dayLink(day: { href?: string; label: string } | null): Link[] {
  return day?.href ? [{ href: day.href, text: day.label }] : [];
}
