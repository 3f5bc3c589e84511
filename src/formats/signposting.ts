import type { ArticleView } from '../views/view.ts';
import { absoluteIn } from './absolute.ts';
import { link, type HeadTag } from './head-tag.ts';
import { isAddress } from './one-line.ts';

/** The way for machines (https://signposting.org): how to cite it, what it is, whose it is, on what terms. */
export function signpostingTags(view: ArticleView): HeadTag[] {
  const { authors, rights } = view.facts;
  return [
    ...link('cite-as', view.head.canonical),
    ...link('type', 'https://schema.org/NewsArticle'),
    ...authors.flatMap(({ href }) => link('author', absoluteIn(view, href))),
    ...(rights && isAddress(rights) ? link('license', rights) : []),
  ];
}
