import type { ArticleFacts, ArticleView } from '../../views/view.ts';
import { oneLine } from '../one-line.ts';
import { readName, type PersonName } from './person-name.ts';

/** An article as a list of literature names it: what all citation formats are made from. */
export interface Reference {
  /** UUID. */
  id: string;
  title: string;
  authors: readonly PersonName[];
  /** The newspaper or agency. */
  publisher: string;
  /** The archive that keeps it; absent where it has the publisher's name. */
  archive?: string;
  /** `2021-08-26`; `1937-07` or `1937` where nobody knows the day. */
  day: string;
  lang: string;
  /** Whether it is an edition of another, which has the same last part in its address. */
  translated?: true;
  address: string;
  /** That it was withdrawn, and when, in its language. */
  withdrawn?: string;
  summary?: string;
  rights?: string;
}

/** What a page says of its article; each text in one line. */
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

/** An author's name in its parts, by which citations, head and data name the same person alike. */
export function authorName({
  name,
  aliases,
  organisation,
}: ArticleFacts['authors'][number]): PersonName {
  const text = oneLine(name);
  return organisation ? { literal: text } : readName(text, ...aliases.map(oneLine));
}
