import { readOldAddress } from './old-address.ts';
import type { Survey } from './survey.ts';

/** Tells where the links of an item lead in the archive. `siteUrl`: the archive's own address. */
export function linkTarget(
  address: string,
  base: string | undefined,
  survey: Pick<Survey, 'at' | 'hosts'>,
  siteUrl: string,
): { to?: string; nowhere: boolean } {
  if (/^(?:mailto|tel):/i.test(address.trim())) return { to: address.trim(), nowhere: false };
  const read = readOldAddress(address.trim(), base);
  if (!read) return { nowhere: true };
  const isOwnHost = read.host === '' || read.host === new URL(siteUrl).host.replace(/^www\./, '');
  if (!isOwnHost && !survey.hosts.has(read.host)) return { to: address.trim(), nowhere: false };
  const found = survey.at(read) ?? survey.at({ ...read, query: '' });
  if (found) return { to: encodeURI(found.path), nowhere: false };
  if (read.path === '/' && read.query === '') return { to: '/', nowhere: false };
  // On the archive's own host there is nothing else, and the build would say so.
  return isOwnHost ? { nowhere: true } : { to: new URL(address.trim(), base).href, nowhere: true };
}
