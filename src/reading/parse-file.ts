import type { BodyContext, RenderedBody } from '../article/body/body.ts';
import type { FileName } from '../article/article-file.ts';
import { readArticle, readPage } from '../article/read/read-article.ts';
import type { Site } from '../archive/site.ts';
import { wordsOf } from '../i18n/words.ts';
import { toKept, type Reading } from './parsed-cache.ts';

export type Role = 'original' | 'edition' | 'page';

/** A file's content to be read, and where its site lies when its body is wanted too. */
export interface Unread {
  name: FileName;
  role: Role;
  bytes: Uint8Array;
  site?: Pick<Site, 'url' | 'base' | 'editions'> | undefined;
}

/** What is kept of a file, and its body where that could be rendered. */
export interface Parsed {
  kept: string;
  body?: { lang: string; rendered: RenderedBody };
}

/** Reads a file's bytes into what is kept. */
export function parse({ name, role, bytes, site }: Unread): Parsed {
  let lang = '';
  const contextOf = site && ((said = site.editions[0]) => contextIn(site, (lang = said)));
  const read: Reading & { rendered?: RenderedBody } =
    role === 'page' ? readPage(name, bytes, '') : readArticle(name, bytes, '', role, contextOf);
  const kept = toKept(bytes, read);
  return read.rendered ? { kept, body: { lang, rendered: read.rendered } } : { kept };
}

/** How a body without pictures is rendered. A language that is not the site's gets its article refused later. */
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
