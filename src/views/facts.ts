import type { Article } from '../article/article.ts';
import type { Story } from '../archive/archive.ts';
import { idOfEdition } from '../archive/identity.ts';
import type { Edition } from './edition.ts';
import { facetLink, labelOf } from './links.ts';
import { publisherOf } from './publisher.ts';
import type { ArticleFacts } from './view.ts';

/** What machines are told of an article besides what its page says to people. */
export function factsOf(edition: Edition, story: Story, article: Article): ArticleFacts {
  const { archive, site } = edition;
  const facts = {
    id: idOfEdition(story, article.lang),
    publisher: publisherOf(site, article.publisher),
  };
  if (article.status === 'withdrawn') return { ...facts, words: 0, authors: [], sources: [] };
  const { sourceUrl, rights, words } = article;
  return {
    ...facts,
    words,
    authors: story.facets.author.map((id) => {
      const { text, href } = facetLink(edition, 'author', id);
      const sortAs = archive.facets.author.get(id)?.aliases.find(isSortable);
      return { name: text, href, ...(sortAs ? { sortAs } : {}) };
    }),
    sources: story.facets.source.map((id) => {
      const url = archive.facets.source.get(id)?.url;
      return { name: labelOf(edition, 'source', id).text, ...(url ? { url } : {}) };
    }),
    ...(sourceUrl ? { sourceUrl } : {}),
    ...(rights ? { rights } : {}),
  };
}

/** `Family, Given`: how lists of literature sort a name. */
const isSortable = (alias: string) => /^[^,]+, [^,]+$/.test(alias);
