import type { Archive, Story } from '../archive/archive.ts';
import { facetKinds } from '../archive/names/facet-kinds.ts';
import { aliasPath } from '../archive/redirects.ts';
import type { Article } from '../article/article.ts';
import { asLedgerAddress, noDay, type PublishedAddress } from '../permanence/permalink.ts';
import { articlePath, facetPath } from './addresses.ts';
import type { Route, RouteOf } from './kinds.ts';
import { listRoutes } from './routes.ts';

/**
 * The addresses of an archive that are to last, each with its line of the ledger: articles, topics and the like, standing
 * pages, and the redirects to them. Lists by date, and a topic's pages of single years, follow from these.
 */
export function permalinksOf(archive: Archive): PublishedAddress[] {
  return listRoutes(archive).flatMap((route) => {
    const found = permalinkOf(archive, route);
    return found ? [{ ...found, address: asLedgerAddress(route.path) }] : [];
  });
}

function permalinkOf(
  archive: Archive,
  route: Route,
): Omit<PublishedAddress, 'address'> | undefined {
  if (route.kind === 'redirect') return ofRedirect(archive, route);
  if (route.kind === 'article') {
    const story = archive.byKey.get(route.key);
    const article = story?.editions[route.lang];
    return story && article && ofArticle(archive, story, article);
  }
  const { lang } = route;
  if (route.kind === 'facet') {
    const id = `${facetKinds[route.facetKind].segment}/${route.id}`;
    return { id, lang, since: noDay, state: 'live', file: '' };
  }
  if (route.kind === 'standing') {
    const file = archive.pages.get(route.slug)?.[lang]?.file ?? '';
    return { id: `pages/${route.slug}`, lang, since: noDay, state: 'live', file };
  }
  return undefined;
}

function ofArticle(
  archive: Archive,
  story: Story,
  article: Article,
): Omit<PublishedAddress, 'address'> {
  return {
    id: idIn(archive, story),
    lang: article.lang,
    since: firstPublished(article),
    state: article.status === 'withdrawn' ? 'withdrawn' : 'live',
    file: article.file,
  };
}

function ofRedirect(
  archive: Archive,
  { path, lang, to }: RouteOf<'redirect'>,
): Omit<PublishedAddress, 'address'> | undefined {
  const { site, redirects } = archive;
  if (to) {
    // The pages of its years follow the topic.
    if (to.year !== undefined) return undefined;
    const target = asLedgerAddress(facetPath(site, lang, to.facetKind, to.id));
    const id = `${facetKinds[to.facetKind].segment}/${to.id}`;
    return { id, lang, since: noDay, state: `moved ${target}`, file: '' };
  }
  const found = redirects.get(path);
  const article = found?.story.editions[found.lang];
  if (!found || !article) return undefined;
  const target = asLedgerAddress(articlePath(site, article));
  return { ...ofArticle(archive, found.story, article), state: `moved ${target}` };
}

/** The `id` of an article, or its first address. Not the id that feeds make of that, which depends on the site's address. */
function idIn({ site }: Archive, { original }: Story): string {
  const [first] = original.aliases;
  return (
    original.id ??
    asLedgerAddress(first === undefined ? articlePath(site, original) : aliasPath(first))
  );
}

/** A function of the article alone, so that two branches write the same line. */
function firstPublished({ added, embargo, period }: Article): string {
  return (added ?? embargo ?? period).slice(0, 10);
}
