import type { Head } from '../views/head.ts';

/** The address of a link with the site's origin. */
export function absoluteIn({ head }: { head: Head }, href: string): string {
  return new URL(href, head.canonical).href;
}
