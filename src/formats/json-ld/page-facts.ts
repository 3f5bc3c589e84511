import type { Framed } from './framed.ts';
import { withoutIsolates } from '../../i18n/isolate.ts';
import { siteId } from './web-site.ts';

/** What all pages except articles have in common. */
export function pageFacts(view: Framed, title: string) {
  const { head, frame } = view;
  return {
    '@id': head.canonical,
    url: head.canonical,
    name: title,
    description: withoutIsolates(head.description),
    inLanguage: frame.lang,
    isPartOf: { '@id': siteId(view) },
  };
}
