import type { Article } from '../article/article.ts';
import type { Story } from '../archive/archive.ts';
import { idOfEdition } from '../archive/identity.ts';
import type { Edition } from './edition.ts';
import { facetLink } from './links.ts';
import { publisherOf, type Publisher } from './publisher.ts';

/** What machines are told of an article, and people where a format shows it. */
export interface ArticleFacts {
  /** UUID. */
  id: string;
  /** In the body. */
  words: number;
  publisher: Publisher;
  /** `aliases`: other names, `Family, Given` among them. `organisation`: an office, an agency or the publisher itself. */
  authors: { name: string; href: string; aliases: readonly string[]; organisation?: true }[];
  /** `href`: its page; `url`: its own, on the web. */
  sources: { name: string; href: string; url?: string }[];
  sourceUrl?: string;
  /** A line, or a licence's address. */
  rights?: string;
}

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
      const { aliases = [], organisation } = archive.facets.author.get(id) ?? {};
      const isOffice = organisation ?? text === facts.publisher.name;
      return { name: text, href, aliases, ...(isOffice ? { organisation: true } : {}) };
    }),
    sources: story.facets.source.map((id) => {
      const { text, href } = facetLink(edition, 'source', id);
      const url = archive.facets.source.get(id)?.url;
      return { name: text, href, ...(url ? { url } : {}) };
    }),
    ...(sourceUrl ? { sourceUrl } : {}),
    ...(rights ? { rights } : {}),
  };
}
