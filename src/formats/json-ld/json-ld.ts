import type { Graph, Thing } from 'schema-dts';
import type { HeadContext } from '../head/head-context.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { collectionPage } from './collection.ts';
import { datasetOf } from './dataset.ts';
import { subjectOf } from './facet-thing.ts';
import { kindOfView } from '../../views/kinds.ts';
import type { Framed, FramedKindView } from './framed.ts';
import { newsArticle } from './news-article.ts';
import { pageFacts } from './page-facts.ts';
import { webSite } from './web-site.ts';

/** What a page is in the terms of https://schema.org. Undefined for the page for missing addresses. */
export function jsonLdOf(view: Framed, context: HeadContext): Graph | undefined {
  if (view.kind === 'not-found') return undefined;
  const title = view.kind === 'front' ? view.frame.siteName : view.title;
  const things: Thing[] = [
    ...(view.kind === 'front' ? [webSite(view, context.base)] : []),
    pageThing(view, title, context),
    ...(view.kind === 'data' ? [datasetOf(view, context.base)] : []),
    ...breadcrumbs(view, title),
  ];
  return { '@context': 'https://schema.org', '@graph': things };
}

/** The page itself, as its kind says. */
function pageThing(view: FramedKindView, title: string, context: HeadContext): Thing {
  if (view.kind === 'article') return newsArticle(view, context);
  const { schema } = kindOfView(view);
  if (schema?.type === 'CollectionPage') {
    const about = view.kind === 'facet' ? subjectOf(view, context.base) : undefined;
    return collectionPage(view, title, schema.lists(view), about);
  }
  const type = schema?.type === 'SearchResultsPage' ? schema.type : 'WebPage';
  return { '@type': type, ...pageFacts(view, title) };
}
