import path from 'node:path';
import type { Article } from '../../article/article.ts';
import { renderBody, type RenderedBody } from '../../article/body/body.ts';
import type { Picture, PictureReference } from '../../article/picture.ts';
import type { Archive } from '../../archive/archive.ts';
import { pictureMeant } from '../../archive/real-names.ts';
import type { Site } from '../../archive/site.ts';
import { readBodyText } from '../../reading/read-content.ts';
import type { Sources } from '../../formats/output.ts';
import { wordsOf } from '../../i18n/words.ts';
import { notFoundView } from '../../views/not-found.ts';
import type { Route } from '../../views/kinds.ts';
import type { Slot } from '../../components/slot.ts';
import { viewOf } from '../../views/view-of.ts';
import { keepBodies, keepBody, takeBody, type BodyKey } from '../../reading/body-cache.ts';
import type { Cache } from '../../cache/cache.ts';

/** A body by its file. It is read again and rendered when it is needed, so that memory stays bounded. */
export type BodyOf = (file: string, lang: string) => RenderedBody;

type Pictures = Pick<ReadonlyMap<string, Picture>, 'get'>;

/** Creates a `BodyOf`. `pictures`: by absolute path. Rendered bodies are cached. */
export function createBodies(
  archive: Archive,
  contentDir: string,
  pictures: Pictures,
  cache?: Cache,
): BodyOf {
  const { site } = archive;
  const siteOrigin = new URL(site.url).origin;
  const written = new Map(textFilesIn(archive).map((one) => [one.file, one]));
  return (file, lang) => {
    const one = written.get(file);
    if (one === undefined) throw new Error(`${file} is not published`);
    const key = keyOf({ ...one, lang }, site, contentDir, pictures);
    const kept = cache && takeBody(cache, key);
    if (kept) return kept;
    const body = renderBody(readBodyText(contentDir, file, one.digest), {
      lang,
      words: wordsOf(lang).body,
      siteOrigin,
      base: site.base,
      picture: (src) => pictures.get(besideFile(contentDir, file, pictureMeant(one.pictures, src))),
    });
    if (cache) keepBody(cache, key, body);
    return body;
  };
}

/** Tells the cache which bodies are still needed, although this build did not read them. */
export function wantBodies(
  archive: Archive,
  contentDir: string,
  pictures: Pictures,
  cache: Cache,
): void {
  const { site } = archive;
  // The cache asks for them only now and then.
  keepBodies(
    cache,
    (function* () {
      for (const one of textFilesIn(archive)) yield keyOf(one, site, contentDir, pictures);
    })(),
  );
}

type TextFile = Pick<Article, 'file' | 'lang' | 'digest'> & {
  pictures: readonly PictureReference[];
};

/** All articles and standing pages. */
function textFilesIn({ stories, pages }: Archive): TextFile[] {
  const articles = stories.flatMap(({ editions }) => Object.values(editions));
  return [...articles, ...[...pages.values()].flatMap((page) => Object.values(page))];
}

function keyOf(one: TextFile, site: Site, contentDir: string, pictures: Pictures): BodyKey {
  const { file, lang, digest } = one;
  const shown = one.pictures.map(({ src }) => pictures.get(besideFile(contentDir, file, src)));
  return { digest, lang, site, pictures: shown };
}

const besideFile = (contentDir: string, file: string, src: string) =>
  path.join(path.dirname(path.join(contentDir, file)), src);

/** The plain text of an article, for search. */
export function textOf(bodyOf: BodyOf): (article: Article) => string {
  return (article) => bodyOf(article.file, article.lang).text;
}

/** What feeds and data need. */
export function createSources(
  bodyOf: BodyOf,
  pictureOf: (file: string) => Picture | undefined,
): Sources {
  return { body: ({ file, lang }) => bodyOf(file, lang), picture: preparedBy(pictureOf) };
}

const preparedBy = (pictureOf: (file: string) => Picture | undefined) => (file: string) => {
  const picture = pictureOf(file);
  if (!picture) throw new Error(`The picture ${file} was not prepared`);
  return picture;
};

/** What pages need of an archive, for these routes. */
export function createSlot(
  archive: Archive,
  routes: readonly Route[],
  bodyOf: BodyOf,
  pictureOf: (file: string) => Picture | undefined,
): Slot {
  const byPath = new Map(routes.map((route) => [route.path.replace(/^\/|\/$/g, ''), route]));
  return {
    view: (path) => {
      const route = byPath.get(path.replace(/^\/|\/$/g, ''));
      if (!route) throw new Error(`No page has the address /${path}`);
      return viewOf(archive, route);
    },
    notFound: () => notFoundView(archive),
    body: (file, lang) => bodyOf(file, lang).html,
    picture: preparedBy(pictureOf),
    origin: new URL(archive.site.url).origin,
  };
}
