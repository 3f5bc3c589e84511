import type { Framed } from './framed.ts';
import { siteId } from './web-site.ts';

/** What is said alike of every page that is no article. */
export function pageFacts(view: Framed, title: string) {
  const { head, frame } = view;
  return {
    '@id': head.canonical,
    url: head.canonical,
    name: title,
    description: head.description,
    inLanguage: frame.lang,
    isPartOf: { '@id': siteId(view) },
  };
}
