import { ownPlaceAt } from '../archive/site-places.ts';
import { faultOfPath } from '../text/site-path.ts';
import type { ImportedItem } from './imported-item.ts';
import { readOldAddress } from './old-address.ts';
import type { Place } from './survey.ts';

/** What becomes of the old addresses of an item. */
export interface ItemAddresses {
  /** Site-relative, decoded. */
  aliases: string[];
  /** Whether it is at its old address; undefined where that is not known. */
  kept: boolean | undefined;
  /** Whether its old address leads nowhere. */
  lost: boolean;
  decided: string[];
}

/** Whether the old address stays, and the aliases that lead here. `mayLeadHere`: whether no other has an old address (decoded). */
export function addressesOf(
  item: Pick<ImportedItem, 'address' | 'otherAddresses'>,
  { place, mayLeadHere }: { place: Pick<Place, 'path'>; mayLeadHere: (path: string) => boolean },
): ItemAddresses {
  const decided: string[] = [];
  const aliases: string[] = [];
  let kept: boolean | undefined;
  let lost = false;
  const all = [item.address, ...(item.otherAddresses ?? [])];
  for (const [index, address] of all.entries()) {
    const old = address === undefined ? undefined : readOldAddress(address);
    if (!old) continue;
    const isOwn = old.query === '' && old.path === place.path;
    if (index === 0) kept = isOwn;
    // An address with a query is not a file's: the report has a table for servers.
    if (isOwn || old.query !== '' || old.path === '/') continue;
    const path = old.path;
    if (faultOfPath(path) !== undefined || ownPlaceAt(path) !== undefined || !mayLeadHere(path)) {
      decided.push(`its old address ${path} is taken or cannot be one, and leads nowhere`);
      lost ||= index === 0;
    } else if (!aliases.includes(path)) aliases.push(path);
  }
  return { aliases, kept, lost, decided };
}
