import path from 'node:path';
import type { Article } from '../article/article.ts';
import { renderBody, type RenderedBody } from '../article/body/body.ts';
import type { Picture, PictureReference } from '../article/picture.ts';
import type { Archive } from '../archive/archive.ts';
import { readBodyText } from '../content.ts';
import { wordsOf } from '../i18n/words.ts';
import { notFoundView } from '../views/not-found.ts';
import type { Route } from '../views/routes.ts';
import type { Slot } from '../views/slot.ts';
import { viewOf } from '../views/view-of.ts';
import { keepBody, takeBody } from './body-cache.ts';
import type { Cache } from './cache.ts';

/** A body by its file: read again and rendered when its turn comes, so that memory stays bounded. */
export type BodyOf = (file: string, lang: string) => RenderedBody;

/** `pictures` is by absolute path. What is rendered is kept in the cache, and taken from it. */
export function createBodies(
  archive: Archive,
  contentDir: string,
  pictures: Pick<ReadonlyMap<string, Picture>, 'get'>,
  cache?: Cache,
): BodyOf {
  const known = new Map<string, { digest: string; pictures: readonly PictureReference[] }>();
  for (const story of archive.stories) {
    for (const edition of Object.values(story.editions)) known.set(edition.file, edition);
  }
  for (const page of archive.pages.values()) {
    for (const edition of Object.values(page)) known.set(edition.file, edition);
  }
  const { site } = archive;
  const { base } = site;
  const siteOrigin = new URL(site.url).origin;
  return (file, lang) => {
    const article = known.get(file);
    if (article === undefined) throw new Error(`${file} is not published`);
    const folder = path.dirname(path.join(contentDir, file));
    const picture = (src: string) => pictures.get(path.join(folder, src));
    const shown = article.pictures.map(({ src }) => picture(src));
    const key = { digest: article.digest, lang, site, pictures: shown };
    const kept = cache && takeBody(cache, key);
    if (kept) return kept;
    const markdown = readBodyText(contentDir, file, article.digest);
    const body = renderBody(markdown, {
      lang,
      words: wordsOf(lang).body,
      siteOrigin,
      base,
      picture,
    });
    if (cache) keepBody(cache, key, body);
    return body;
  };
}

/** Plain text of an article for search. */
export function textOf(bodyOf: BodyOf): (article: Article) => string {
  return (article) => bodyOf(article.file, article.lang).text;
}

/** What the pages need of an archive, to render these routes. */
export function createSlot(
  archive: Archive,
  routes: readonly Route[],
  bodyOf: BodyOf,
  pictureOf: (file: string) => Picture | undefined,
): Slot {
  const byPath = new Map(routes.map((route) => [route.path.replace(/^\/|\/$/g, ''), route]));
  return {
    paths: () => [...byPath.keys()],
    view: (path) => {
      const route = byPath.get(path.replace(/^\/|\/$/g, ''));
      if (!route) throw new Error(`No page has the address /${path}`);
      return viewOf(archive, route);
    },
    notFound: () => notFoundView(archive),
    body: (file, lang) => bodyOf(file, lang).html,
    picture: (file) => {
      const picture = pictureOf(file);
      if (!picture) throw new Error(`The picture ${file} was not prepared`);
      return picture;
    },
    origin: new URL(archive.site.url).origin,
  };
}
