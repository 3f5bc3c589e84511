import { decodePath } from '../../text/site-path.ts';

/**
 * How a text of the source names another item where it has no address: by its file (`ref "posts/harbour.md"`). Readers
 * write it as an address of this scheme, which leads to the item with that name in `ImportedItem.references`.
 */
export const referenceScheme = 'source:';

/** The address, in a body, of the item with that name. */
export function referenceTo(name: string): string {
  return referenceScheme + encodeURI(name).replaceAll('(', '%28').replaceAll(')', '%29');
}

/** The name that such an address holds, without a fragment; undefined of another address. */
export function readReference(address: string): string | undefined {
  if (!address.startsWith(referenceScheme)) return undefined;
  const name = address.slice(referenceScheme.length).replace(/[?#].*$/s, '');
  return decodePath(name) ?? name;
}

/** What spellings of one name share. */
export function foldReference(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/^\/+/, '')
    .replace(/\/+$/, '')
    .replace(/\.(?:md|markdown|mdx|html?)$/, '')
    .replace(/\/(?:_?index)$/, '');
}
