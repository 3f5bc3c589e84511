import type { Article } from '../article/article.ts';
import { isAddress, uriOf } from '../text/uri.ts';
import type { Story } from '../archive/archive.ts';
import { idOfEdition } from '../archive/identity.ts';
import type { Edition } from './edition.ts';
import { facetLink, nameIn, type Link } from './links.ts';

/** A line that says where an article came from. */
export interface ProvenanceRow {
  label: string;
  links?: Link[];
  text?: string;
}

/** Where an article came from; of a withdrawn one, who answers for it. */
export function provenanceOf(edition: Edition, story: Story, article: Article): ProvenanceRow[] {
  const { site, words } = edition;
  const { source, ownReporting, publisher, address, photoCredit, rights, identifier } =
    words.article;
  const name = article.publisher ?? site.publisher.name;
  const publisherRow =
    site.publisher.url && name === site.publisher.name
      ? { label: publisher, links: [{ href: site.publisher.url, ...nameIn(edition.lang, name) }] }
      : { label: publisher, text: name };
  const identifierRow = { label: identifier, text: idOfEdition(story, article.lang) };
  if (article.status === 'withdrawn') return [publisherRow, identifierRow];
  const sources = story.facets.source.map((id) => facetLink(edition, 'source', id));
  return [
    sources.length > 0 ? { label: source, links: sources } : { label: source, text: ownReporting },
    publisherRow,
    ...(article.sourceUrl
      ? [{ label: address, links: [webLink(edition.lang, article.sourceUrl)] }]
      : []),
    ...(article.photo?.credit ? [{ label: photoCredit, text: article.photo.credit }] : []),
    ...(article.rights ? [rightsRow(edition.lang, rights, article.rights)] : []),
    identifierRow,
  ];
}

function rightsRow(lang: string, label: string, rights: string): ProvenanceRow {
  return isAddress(rights) ? { label, links: [webLink(lang, rights)] } : { label, text: rights };
}

/** An address that shows itself, without what says nothing. */
function webLink(lang: string, href: string): Link {
  const text = href.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
  return { href: uriOf(href), ...nameIn(lang, text) };
}
