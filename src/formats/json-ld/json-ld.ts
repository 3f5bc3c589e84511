import type { Graph, Thing } from 'schema-dts';
import type { HeadContext } from '../head-context.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { collectionPage, listedOn } from './collection.ts';
import { datasetOf } from './dataset.ts';
import type { Framed } from './framed.ts';
import { newsArticle } from './news-article.ts';
import { pageFacts } from './page-facts.ts';
import { webSite } from './web-site.ts';

/** What a page is, in schema.org's terms (https://schema.org); a page for missing addresses is nothing. */
export function jsonLdOf(view: Framed, context: HeadContext): Graph | undefined {
  if (view.kind === 'not-found') return undefined;
  const title = view.kind === 'front' ? view.frame.siteName : view.title;
  const listed = listedOn(view);
  const things: Thing[] = [
    ...(view.kind === 'front' ? [webSite(view)] : []),
    view.kind === 'article'
      ? newsArticle(view, context)
      : listed
        ? collectionPage(view, title, listed)
        : plainPage(view, title),
    ...(view.kind === 'data' ? [datasetOf(view)] : []),
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
