import type { Article } from '../article/article.ts';
import { formatDay, formatList } from '../i18n/format.ts';
import { fillIn } from '../i18n/plural.ts';
import type { Edition } from './edition.ts';
import { absolute, articlePath } from './routes.ts';

/**
 * How to cite an article, as plain text in its language's manner. When it was read is not in it: the page
 * does not know.
 */
export function citationOf(edition: Edition, article: Article, authors: readonly string[]): string {
  const { site, lang, words } = edition;
  const { full, unsigned } = words.cite;
  const citation = fillIn(authors.length > 0 ? full : unsigned, {
    authors: formatList(authors, lang),
    // Headlines end without a full stop; the sentence has its own.
    title: article.title.replace(/\.$/, ''),
    site: site.name[lang] ?? '',
    date: formatDay(article.day, lang),
    address: absolute(site, articlePath(site, article)),
  });
  return citation.replaceAll(/([?!…])\./g, '$1');
}
