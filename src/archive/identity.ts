import { createHash } from 'node:crypto';
import type { Article } from '../article/article.ts';
import type { Story } from './archive.ts';

/** RFC 9562's namespace for names that are URLs. */
const urlNamespace = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

/** An id for something that has no other, made from its absolute address. */
export function idOfAddress(address: string): string {
  return deriveId(urlNamespace, address);
}

/**
 * The id of an edition, the same in feeds, data, citations and pages. The original has the article's own id. A
 * translation is another text, so its id is derived from that and its language. Neither depends on the address.
 */
export function idOfEdition(
  { id, original }: Pick<Story, 'id' | 'original'>,
  lang: string,
): string {
  return lang === original.lang ? id : deriveId(id, lang);
}

/** UUIDv5 (RFC 9562) of a name in a namespace, which is a UUID itself. */
function deriveId(namespace: string, name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest()
    .subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

/** `2021/08/26/slug`, `1937/07/slug` or `1937/slug`: the article's path within each edition. */
export function keyOf({ period, slug }: Pick<Article, 'period' | 'slug'>): string {
  return `${period.replaceAll('-', '/')}/${slug}`;
}
