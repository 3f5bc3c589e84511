import type { BreadcrumbList } from 'schema-dts';
import type { Link } from '../../views/view.ts';
import { absoluteIn } from '../absolute.ts';
import type { Framed } from './framed.ts';

/** The way from the front page down to this one, which is the last; the front page has none. */
export function breadcrumbs(view: Framed, title: string): BreadcrumbList[] {
  if (view.trail.length === 0) return [];
  const steps: Link[] = [...view.trail, { href: view.head.canonical, text: title }];
  return [
    {
      '@type': 'BreadcrumbList',
      itemListElement: steps.map(({ href, text }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: text,
        item: absoluteIn(view, href),
      })),
    },
  ];
}
