import type { PersonName } from './person-name.ts';
import type { Reference } from './reference.ts';
import { dateParts } from './sentence.ts';

/** A newspaper article in CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html). */
export function cslJson(reference: Reference): string {
  const { id, title, authors, publisher, archive, day, lang, address, summary, rights, withdrawn } =
    reference;
  const item = {
    id: `urn:uuid:${id}`,
    type: 'article-newspaper',
    title,
    ...(authors.length > 0 ? { author: authors.map(toCslName) } : {}),
    // Not given as publisher too: styles would name it twice.
    'container-title': publisher,
    ...(archive ? { archive } : {}),
    issued: { 'date-parts': [dateParts(day)] },
    ...(withdrawn ? { note: withdrawn } : {}),
    ...(summary ? { abstract: summary } : {}),
    language: lang,
    ...(rights ? { license: rights } : {}),
    URL: address,
  };
  return `${JSON.stringify([item])}\n`;
}

function toCslName(name: PersonName): Record<string, string> {
  if ('literal' in name) return { literal: name.literal };
  const { family, given, suffix } = name;
  return { family, given, ...(suffix ? { suffix } : {}) };
}
