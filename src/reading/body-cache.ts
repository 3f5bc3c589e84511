import type { RenderedBody } from '../article/body/body.ts';
import type { Picture } from '../article/picture.ts';
import type { Site } from '../archive/site.ts';
import { digest } from '../views/digests.ts';
import type { Cache } from '../cache/cache.ts';
import { codeVersion } from '../cache/code-version.ts';

/** Everything that a rendered body depends on, except the code. */
export interface BodyKey {
  /** The digest of the article's file. */
  digest: string;
  lang: string;
  site: BodySite;
  /** The prepared pictures, in the order of the text. */
  pictures: readonly (Picture | undefined)[];
}

/** The site's address, with which links are written. */
type BodySite = Pick<Site, 'url' | 'base'>;

/** The body that an earlier build rendered from the same content and settings. */
export function takeBody(cache: Cache, key: BodyKey): RenderedBody | undefined {
  const kept = cache.get(kind(), textOf(key));
  return kept === undefined ? undefined : (JSON.parse(kept) as RenderedBody);
}

export function keepBody(cache: Cache, key: BodyKey, body: RenderedBody): void {
  cache.put(kind(), textOf(key), JSON.stringify(body));
}

/** Marks bodies as still needed by later builds. */
export function keepBodies(cache: Cache, keys: Iterable<BodyKey>): void {
  cache.keep(
    kind(),
    (function* () {
      for (const key of keys) yield textOf(key);
    })(),
  );
}

const kind = () => `body ${codeVersion(['src/article/body/body.ts', 'src/i18n/words.ts'])}`;

function textOf({ digest: file, lang, site, pictures }: BodyKey): string {
  return digest([file, lang, site.url, site.base, pictures]);
}
