import path from 'node:path';
import type { Article } from '../article/article.ts';
import { renderBody } from '../article/body/body.ts';
import type { Picture } from '../article/picture.ts';
import type { Archive } from '../archive/archive.ts';
import { readBodyText } from '../content.ts';
import { wordsOf } from '../i18n/words.ts';
import { notFoundView } from '../views/not-found.ts';
import type { Route } from '../views/routes.ts';
import type { Slot } from '../views/slot.ts';
import { viewOf } from '../views/view-of.ts';

/** A body by its file: read again and rendered when its turn comes, so that memory stays bounded. */
export type BodyOf = (file: string, lang: string) => { html: string; text: string };

/** `pictures` is by absolute path. */
export function createBodies(
  archive: Archive,
  contentDir: string,
  pictures: Pick<ReadonlyMap<string, Picture>, 'get'>,
): BodyOf {
  const digests = new Map<string, string>();
  for (const story of archive.stories) {
    for (const { file, digest } of Object.values(story.editions)) digests.set(file, digest);
  }
  for (const page of archive.pages.values()) {
    for (const { file, digest } of Object.values(page)) digests.set(file, digest);
  }
  const { origin } = new URL(archive.site.url);
  return (file, lang) => {
    const digest = digests.get(file);
    if (digest === undefined) throw new Error(`${file} is not published`);
    const folder = path.dirname(path.join(contentDir, file));
    return renderBody(readBodyText(contentDir, file, digest), {
      lang,
      words: wordsOf(lang).body,
      siteOrigin: origin,
      base: archive.site.base,
      picture: (src) => pictures.get(path.join(folder, src)),
    });
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
