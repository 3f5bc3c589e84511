import { closedFolders } from '../../archive/site-places.ts';
import { foldCase } from '../../text/fold.ts';
import { listFolders } from '../kinds.ts';

/** Whether no standing page may have this name, even while nothing has its address: addresses are to last. */
export function isReservedName(slug: string, editions: readonly string[]): boolean {
  return (
    closedFolders.includes(slug) ||
    listFolders.includes(slug) ||
    editions.some((code) => foldCase(code) === slug) ||
    /^\d{4}$/.test(slug)
  );
}
