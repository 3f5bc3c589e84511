import type { ArticleFacts } from '../../views/facts.ts';
import type { ArticleView } from '../../views/kinds/article.ts';
import { oneLine } from '../one-line.ts';
import { readName, type PersonName } from './person-name.ts';

/** An article as citations name it. All citation formats are made from it. */
export interface Reference {
  /** The article's UUID. */
  id: string;
  title: string;
  authors: readonly PersonName[];
  /** The newspaper or agency. */
  publisher: string;
  /** The archive that keeps the article; absent if it has the publisher's name. */
  archive?: string;
  /** `2021-08-26`; `1937-07` or `1937` if the day is unknown. */
  day: string;
  lang: string;
  /** Set for an edition that is not the original; both have the same last segment in their addresses. */
  translated?: true;
  address: string;
  /** A sentence in the article's language that it was withdrawn, and when. */
  withdrawn?: string;
  summary?: string;
  rights?: string;
}

/** The reference of an article's page. Each text is on one line. */
export function referenceOf({
  title,
  date,
  editions,
  notices,
  standfirst,
  facts,
  frame,
  head,
}: ArticleView): Reference {
  const publisher = oneLine(facts.publisher.name);
  const archive = oneLine(frame.siteName);
  const withdrawn = notices.find(({ kind }) => kind === 'withdrawn');
  return {
    id: facts.id,
    title: oneLine(title),
    authors: facts.authors.map(authorName),
    publisher,
    ...(archive && archive !== publisher ? { archive } : {}),
    day: date.datetime.slice(0, 10),
    lang: frame.lang,
    ...(editions.some(({ original }) => original) ? { translated: true } : {}),
    address: head.canonical,
    ...(withdrawn ? { withdrawn: oneLine(withdrawn.text) } : {}),
    ...(standfirst ? { summary: oneLine(standfirst) } : {}),
    ...(facts.rights ? { rights: oneLine(facts.rights) } : {}),
  };
}

/** The parts of an author's name. Citations, the page's head and the data all use them. */
export function authorName({
  name,
  aliases,
  organisation,
}: ArticleFacts['authors'][number]): PersonName {
  const text = oneLine(name);
  return organisation ? { literal: text } : readName(text, ...aliases.map(oneLine));
}
