import type { PublishedAddress } from '../../src/permanence/permalink.ts';

/** An address of an article that is live, with its file below `articles`. */
export function publishedAddress(
  address: string,
  id: string,
  more: Partial<PublishedAddress> = {},
): PublishedAddress {
  return {
    address,
    id,
    lang: 'en',
    since: '2021-08-26',
    state: 'live',
    file: `articles${address.slice(0, -1)}.md`,
    ...more,
  };
}
