import { isAddress, uriOf } from '../../text/uri.ts';
import type {
  CorrectionComment,
  CreativeWork,
  ImageObject,
  NewsArticle,
  Organization,
} from 'schema-dts';
import type { FacetKind } from '../../archive/names/facet-kinds.ts';
import type { ArticleView } from '../../views/kinds/article.ts';
import type { Link } from '../../views/links.ts';
import { absoluteIn } from '../absolute.ts';
import type { HeadContext } from '../head/head-context.ts';
import { thingBehind } from '../data/thing-ids.ts';
import { authorThing, facetThing } from './facet-thing.ts';
import { organization, siteId } from './web-site.ts';

/** An article in the terms of schema.org; of a withdrawn one, only what its page still says. */
export function newsArticle(view: ArticleView, context: HeadContext): NewsArticle {
  const { head, frame, facts } = view;
  const publisher = organization(view, context.base, facts.publisher);
  const authors = facts.authors.map((author) => authorThing(view, context.base, author));
  return {
    '@type': 'NewsArticle',
    '@id': head.canonical,
    url: head.canonical,
    mainEntityOfPage: head.canonical,
    headline: view.title,
    datePublished: view.date.datetime,
    dateModified: head.modified ?? view.date.datetime,
    inLanguage: frame.lang,
    author: authors.length > 0 ? authors : publisher,
    publisher,
    isPartOf: { '@id': siteId(view) },
    identifier: `urn:uuid:${facts.id}`,
    isAccessibleForFree: true,
    ...(view.withdrawn ? { creativeWorkStatus: 'Withdrawn' } : contentOf(view, context)),
  };
}

function contentOf(view: ArticleView, context: HeadContext): Partial<Leaf> {
  const { head, facts } = view;
  const { rights } = facts;
  const image = imageOf(view, context);
  const topics = facetLinks(view, 'topic');
  const { base } = context;
  const things = (kind: 'topic' | 'person' | 'organisation' | 'place') =>
    facetLinks(view, kind).map((link) => facetThing(view, base, kind, link));
  const places = facetLinks(view, 'place').map(({ href }) => ({
    '@id': thingBehind(view, base, 'place', href),
  }));
  const mentions = [...things('person'), ...things('organisation'), ...things('place')];
  return {
    description: head.description,
    ...(image ? { image } : {}),
    ...(facts.words > 0 ? { wordCount: facts.words } : {}),
    ...(view.dateline ? { dateline: view.dateline } : {}),
    ...(head.section ? { articleSection: head.section } : {}),
    ...(topics.length > 0 ? { keywords: topics.map(({ text }) => text) } : {}),
    ...(topics.length > 0 ? { about: things('topic') } : {}),
    ...(mentions.length > 0 ? { mentions } : {}),
    ...(places.length > 0 ? { contentLocation: places } : {}),
    ...sourcesOf(view, base),
    ...translationsOf(view),
    ...(view.corrections.length > 0 ? { correction: correctionsOf(view) } : {}),
    ...(rights ? termsOf(rights) : {}),
    archivedAt: head.canonical,
  };
}

function termsOf(rights: string): Pick<Leaf, 'license' | 'copyrightNotice'> {
  return isAddress(rights) ? { license: uriOf(rights) } : { copyrightNotice: rights };
}

type Leaf = Extract<NewsArticle, { '@type': 'NewsArticle' }>;

function facetLinks({ facets }: ArticleView, kind: FacetKind): Link[] {
  return facets.find((group) => group.kind === kind)?.links ?? [];
}

function imageOf({ photo }: ArticleView, { picture }: HeadContext): ImageObject | undefined {
  if (!picture) return undefined;
  const { url, width, height } = picture;
  const { caption, credit } = photo?.picture ? photo : {};
  return {
    '@type': 'ImageObject',
    url,
    width: String(width),
    height: String(height),
    ...(caption ? { caption } : {}),
    // A name without a type: nobody has said whether it is a person or an organisation.
    ...(credit ? { creditText: credit, creator: credit } : {}),
  };
}

/** What the article is based on: the original, if its address is known, and its source. */
function sourcesOf(view: ArticleView, base: string): Partial<Leaf> {
  const { sources, sourceUrl } = view.facts;
  const makers = sources.map(({ name, href, url }): Organization => ({
    '@type': 'Organization',
    '@id': thingBehind(view, base, 'source', href),
    name,
    ...(url ? { url: uriOf(url) } : {}),
  }));
  const work: CreativeWork = {
    '@type': 'CreativeWork',
    ...(sourceUrl ? { url: uriOf(sourceUrl) } : {}),
    ...(makers.length > 0 ? { publisher: makers } : {}),
  };
  return {
    ...(makers.length > 0 || sourceUrl ? { isBasedOn: work } : {}),
    ...(makers.length > 0 ? { sourceOrganization: makers } : {}),
  };
}

/** The original names its translations, and a translation its original. */
function translationsOf(view: ArticleView): Partial<Leaf> {
  const others = view.editions.map(({ href, lang, text, original }) => ({
    original,
    work: {
      '@type': 'NewsArticle' as const,
      '@id': absoluteIn(view, href),
      headline: text,
      inLanguage: lang,
    },
  }));
  const original = others.find((one) => one.original);
  if (original) return { translationOfWork: original.work };
  return others.length > 0 ? { workTranslation: others.map(({ work }) => work) } : {};
}

function correctionsOf({ corrections, date: published }: ArticleView): CorrectionComment[] {
  return corrections.map(({ date, kind, text, lang }) => ({
    '@type': 'CorrectionComment',
    name: kind,
    text,
    // As a bare day it would mean the first moment of the day, which is before the article.
    datePublished: published.datetime.startsWith(date.datetime)
      ? published.datetime
      : date.datetime,
    ...(lang ? { inLanguage: lang } : {}),
  }));
}
