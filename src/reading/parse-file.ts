import type { BodyContext, RenderedBody } from '../article/body/body.ts';
import type { ArticleFile, FileName, PageFile } from '../article/article-file.ts';
import { readAndRenderArticle, readPage, type ReadResult } from '../article/read/read-article.ts';
import type { Site } from '../archive/site.ts';
import { wordsOf } from '../i18n/words.ts';
import { toCached } from './parsed-cache.ts';

export type Role = 'original' | 'edition' | 'page';

/** A file to be parsed. With `site`, its body is rendered too. */
export interface FileToParse {
  name: FileName;
  role: Role;
  bytes: Uint8Array;
  site?: Pick<Site, 'url' | 'base' | 'editions'> | undefined;
}

/** JSON for the cache (`toCached`), and the body if it could be rendered. */
export interface ParsedFile {
  cached: string;
  body?: { lang: string; rendered: RenderedBody };
}

/** Parses a file; what is wrong in it is in the JSON. */
export function parse({ name, role, bytes, site }: FileToParse): ParsedFile {
  let lang = '';
  const contextOf = site && ((said = site.editions[0]) => contextIn(site, (lang = said)));
  const read: ReadResult<ArticleFile | PageFile> & { rendered?: RenderedBody } =
    role === 'page'
      ? readPage(name, bytes, '')
      : readAndRenderArticle({ name, bytes, digest: '', role }, contextOf);
  const cached = toCached(bytes, read);
  return read.rendered ? { cached, body: { lang, rendered: read.rendered } } : { cached };
}

/** How to render a body without pictures. An article in a language that the site lacks is refused later. */
function contextIn(site: Pick<Site, 'url' | 'base' | 'editions'>, lang: string): BodyContext {
  const known = site.editions.includes(lang) ? lang : site.editions[0];
  return {
    lang,
    words: wordsOf(known).body,
    siteOrigin: new URL(site.url).origin,
    base: site.base,
    picture: () => undefined,
  };
}
