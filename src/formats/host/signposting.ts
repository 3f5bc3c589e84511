import { isAddress, uriOf } from '../../text/uri.ts';
import { dataFolder, datasetFile, packageFile, yearFiles } from '../../views/data-files.ts';
import type { ArticleView, DataView, PageView } from '../../views/view.ts';
import { absoluteIn } from '../absolute.ts';
import type { HeadContext } from '../head/head-context.ts';
import { link, type HeadTag } from '../head/head-tag.ts';

/** The way for machines (https://signposting.org), on the pages that stand for something: an article, the data. */
export function signpostingTags(view: PageView, context: HeadContext): HeadTag[] {
  if (view.kind === 'article') return signsOfArticle(view, context);
  return view.kind === 'data' ? signsOfData(view) : [];
}

/** How to cite it, what it is, whose it is, on what terms, and where it is described: by a line of its year's table. */
function signsOfArticle(view: ArticleView, { base }: HeadContext): HeadTag[] {
  const { authors, rights } = view.facts;
  const { table } = yearFiles(view.date.datetime.slice(0, 4));
  const description = absoluteIn(view, base + dataFolder + table);
  return [
    ...link('cite-as', view.head.canonical),
    ...link('type', 'https://schema.org/NewsArticle'),
    ...authors.flatMap(({ href }) => link('author', absoluteIn(view, href))),
    ...(rights && isAddress(rights) ? link('license', uriOf(rights)) : []),
    // No table has what was withdrawn.
    ...(view.withdrawn ? [] : link('describedby', description, { type: 'text/csv' })),
  ];
}

/** Two of the files that describe the data do so for all of it; the schema is that of single lines. */
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
