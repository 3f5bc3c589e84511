import type { Reference } from './reference.ts';
import { dayParts } from './sentence.ts';

/** A newspaper article in CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html). */
export function cslJson(reference: Reference): string {
  const { id, title, authors, publisher, archive, day, lang, address, summary, rights } = reference;
  const item = {
    id: `urn:uuid:${id}`,
    type: 'article-newspaper',
    title,
    ...(authors.length > 0 ? { author: authors } : {}),
    'container-title': publisher,
    publisher,
    ...(archive ? { archive } : {}),
    issued: { 'date-parts': [dayParts(day)] },
    ...(summary ? { abstract: summary } : {}),
    language: lang,
    ...(rights ? { license: rights } : {}),
    URL: address,
  };
  return `${JSON.stringify([item])}\n`;
}
