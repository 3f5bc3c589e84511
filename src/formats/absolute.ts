import type { Head } from '../views/view.ts';

/** The whole address of a link of a page. */
export function absoluteIn({ head }: { head: Head }, href: string): string {
  return new URL(href, head.canonical).href;
}
