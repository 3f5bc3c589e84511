import path from 'node:path/posix';
import type { ImportedItem } from '../imported-item.ts';
import { readOldAddress } from '../old-address.ts';
import { readReference, referenceScheme } from '../lines/source-reference.ts';
import type { Survey } from '../survey.ts';

/** Tells where the links of an item lead in the archive. `siteUrl`: the archive's own address. */
export function linkTarget(
  address: string,
  { address: base, references }: Pick<ImportedItem, 'address' | 'references'>,
  survey: Pick<Survey, 'at' | 'atReference' | 'hosts'>,
  siteUrl: string,
): { to?: string; nowhere: boolean } {
  const typed = address.trim();
  if (/^(?:mailto|tel):/i.test(typed)) return { to: typed, nowhere: false };
  const named = referredTo(typed, references?.[0]);
  const item = named === undefined ? undefined : survey.atReference(named);
  if (item) return { to: encodeURI(item.path), nowhere: false };
  const read = readOldAddress(typed, base);
  if (!read) return { nowhere: true };
  const isOwnHost = read.host === '' || read.host === new URL(siteUrl).host.replace(/^www\./, '');
  if (!isOwnHost && !survey.hosts.has(read.host)) return { to: typed, nowhere: false };
  const found = survey.at(read) ?? survey.at({ ...read, query: '' });
  if (found) return { to: encodeURI(found.path), nowhere: false };
  if (sharedHosts.has(read.host)) return { to: typed, nowhere: false };
  if (read.path === '/' && read.query === '') return { to: '/', nowhere: false };
  // On the archive's own host there is nothing else, and the build would say so.
  return isOwnHost ? { nowhere: true } : { to: new URL(typed, base).href, nowhere: true };
}

/** Hosts on which many publish: what is not in the import there is somebody else's. */
const sharedHosts = new Set(['medium.com']);

/** The item that an address names by its file: as such, or relative to the file that the text is in. */
function referredTo(address: string, own: string | undefined): string | undefined {
  const reference = readReference(address);
  if (
    reference !== undefined ||
    own === undefined ||
    /^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(address)
  )
    return reference;
  const name = readReference(referenceScheme + address) ?? '';
  if (!/\.(?:md|markdown|mdx)$/i.test(name)) return undefined;
  return name.startsWith('/') ? name : path.join(path.dirname(own), name);
}
