import type { Graph, Thing } from 'schema-dts';
import type { HeadContext } from '../head/head-context.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { collectionPage, listedOn } from './collection.ts';
import { datasetOf } from './dataset.ts';
import { subjectOf } from './facet-thing.ts';
import type { Framed } from './framed.ts';
import { newsArticle } from './news-article.ts';
import { pageFacts } from './page-facts.ts';
import { webSite } from './web-site.ts';

/** What a page is in the terms of https://schema.org. Undefined for the page for missing addresses. */
export function jsonLdOf(view: Framed, context: HeadContext): Graph | undefined {
  if (view.kind === 'not-found') return undefined;
  const title = view.kind === 'front' ? view.frame.siteName : view.title;
  const listed = listedOn(view);
  const about = view.kind === 'facet' ? subjectOf(view, context.base) : undefined;
  const things: Thing[] = [
    ...(view.kind === 'front' ? [webSite(view, context.base)] : []),
    view.kind === 'article'
      ? newsArticle(view, context)
      : listed
        ? collectionPage(view, title, listed, about)
        : plainPage(view, title),
    ...(view.kind === 'data' ? [datasetOf(view, context.base)] : []),
    ...breadcrumbs(view, title),
  ];
  return { '@context': 'https://schema.org', '@graph': things };
}

function plainPage(view: Framed, title: string): Thing {
  return {
    '@type': view.kind === 'search' ? 'SearchResultsPage' : 'WebPage',
    ...pageFacts(view, title),
  };
}
