import type { ArticleView } from '../../views/kinds/article.ts';
import { nameForTags } from '../citation/person-name.ts';
import { referenceOf } from '../citation/reference.ts';
import { link, named, type HeadTag } from './head-tag.ts';

/**
 * What Zotero and similar programs read: Dublin Core, PRISM, and Highwire's names. There is no
 * `citation_journal_title`: with it a newspaper article would become a journal article.
 */
export function citationTags(view: ArticleView): HeadTag[] {
  const { id, title, authors, publisher, day, lang, address, rights } = referenceOf(view);
  const names = authors.map(nameForTags);
  return [
    ...link('schema.DC', 'http://purl.org/dc/elements/1.1/'),
    ...named('DC.type', 'newspaperArticle'),
    ...named('DC.identifier', `urn:uuid:${id}`),
    ...named('DC.rights', rights),
    ...named('prism.publicationName', publisher),
    ...named('citation_title', title),
    ...names.flatMap((name) => named('citation_author', name)),
    ...named('citation_date', day.replaceAll('-', '/')),
    ...named('citation_publisher', publisher),
    ...named('citation_language', lang),
    ...named('citation_public_url', address),
  ];
}
