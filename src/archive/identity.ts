import { createHash } from 'node:crypto';
import type { Article } from '../article/article.ts';

/** RFC 4122's namespace for names that are URLs. */
const urlNamespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/** UUIDv5 (RFC 9562) of an absolute address. */
export function idOfAddress(address: string): string {
  const hash = createHash('sha1')
    .update(urlNamespace)
    .update(address, 'utf8')
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

/** `2021/08/26/slug`, `1937/07/slug`, `1937/slug`: where an article stands in each edition. */
export function keyOf({ period, slug }: Pick<Article, 'period' | 'slug'>): string {
  return `${period.replaceAll('-', '/')}/${slug}`;
}
