import type { BreadcrumbList } from 'schema-dts';
import type { Link } from '../../views/links.ts';
import { absoluteIn } from '../absolute.ts';
import type { Framed } from './framed.ts';

/** The path from the front page to this page, which is the last item; the front page has none. */
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
