import { isAddress, uriOf } from '../../text/uri.ts';
import { dataFolder, datasetFile, packageFile, yearFiles } from '../../views/data-files.ts';
import type { PageView } from '../../views/kinds.ts';
import type { ArticleView } from '../../views/kinds/article.ts';
import type { DataView } from '../../views/kinds/data.ts';
import { absoluteIn } from '../absolute.ts';
import type { HeadContext } from '../head/head-context.ts';
import { link, type HeadTag } from '../head/head-tag.ts';

/** Links for programs (https://signposting.org) on the pages of articles and on the page about the data. */
export function signpostingTags(view: PageView, context: HeadContext): HeadTag[] {
  if (view.kind === 'article') return signsOfArticle(view, context);
  return view.kind === 'data' ? signsOfData(view) : [];
}

/**
 * How to cite the article, what type it is, who wrote it, its licence, and where it is described: in a row of its
 * year's table.
 */
function signsOfArticle(view: ArticleView, { base }: HeadContext): HeadTag[] {
  const { authors, rights } = view.facts;
  const { table } = yearFiles(view.date.datetime.slice(0, 4));
  const description = absoluteIn(view, base + dataFolder + table);
  return [
    ...link('cite-as', view.head.canonical),
    ...link('type', 'https://schema.org/NewsArticle'),
    ...authors.flatMap(({ href }) => link('author', absoluteIn(view, href))),
    ...(rights && isAddress(rights) ? link('license', uriOf(rights)) : []),
    // The tables leave out withdrawn articles.
    ...(view.withdrawn ? [] : link('describedby', description, { type: 'text/csv' })),
  ];
}

/** Two files describe the data as a whole; the schema describes single lines. */
function signsOfData(view: DataView): HeadTag[] {
  const types: Readonly<Record<string, string>> = {
    [packageFile]: 'application/json',
    [datasetFile]: 'application/ld+json',
  };
  return [
    ...link('cite-as', view.head.canonical),
    ...link('type', 'https://schema.org/Dataset'),
    ...view.descriptions.flatMap(({ href }) => {
      const type = types[href.slice(href.lastIndexOf('/') + 1)];
      return type ? link('describedby', absoluteIn(view, href), { type }) : [];
    }),
  ];
}
