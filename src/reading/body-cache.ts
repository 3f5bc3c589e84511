import type { RenderedBody } from '../article/body/body.ts';
import type { Picture } from '../article/picture.ts';
import type { Site } from '../archive/site.ts';
import { digest } from '../views/digests.ts';
import type { Cache } from '../cache/cache.ts';
import { codeVersion } from '../cache/code-version.ts';

/** All that a rendered body depends on besides the code. */
export interface BodyKey {
  /** The article's file, by its digest. */
  digest: string;
  lang: string;
  site: BodySite;
  /** Its pictures as prepared, in the order of the text. */
  pictures: readonly (Picture | undefined)[];
}

/** Where the site lies: links are spelled by it. */
type BodySite = Pick<Site, 'url' | 'base'>;

/** The body that an earlier build rendered from the same. */
export function takeBody(cache: Cache, key: BodyKey): RenderedBody | undefined {
  const kept = cache.get(kind(), textOf(key));
  return kept === undefined ? undefined : (JSON.parse(kept) as RenderedBody);
}

export function keepBody(cache: Cache, key: BodyKey, body: RenderedBody): void {
  cache.put(kind(), textOf(key), JSON.stringify(body));
}

/** They are wanted by later builds too. */
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
