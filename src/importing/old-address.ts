import { decodePath } from '../text/site-path.ts';
import { foldCase } from '../text/fold.ts';

/** An address of the old site, taken apart. */
export interface OldAddress {
  /** Without `www.`, in lower case; '' where the address begins with its path. */
  host: string;
  /** Decoded, with a slash at both ends. */
  path: string;
  /** With its question mark; '' if there is none. */
  query: string;
  /** With its hash; '' if there is none. */
  fragment: string;
}

/** Takes an address apart that is whole or begins with a slash; relative ones are joined with `base`. Undefined where it is none on the web. */
export function readOldAddress(address: string, base?: string): OldAddress | undefined {
  const root = base === undefined || base.startsWith('/') ? `http://0.invalid${base ?? '/'}` : base;
  if (!URL.canParse(address, root)) return undefined;
  const { protocol, host, pathname, search, hash } = new URL(address, root);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  const path = decodePath(pathname) ?? pathname;
  return {
    host: host === '0.invalid' ? '' : host.replace(/^www\./, ''),
    path: path.endsWith('/') ? path : `${path}/`,
    query: search,
    fragment: hash,
  };
}

/** What two spellings of one address share, whatever the host. */
export function keyOfAddress({ path, query }: Pick<OldAddress, 'path' | 'query'>): string {
  return foldCase(path.replace(/\/index\.(?:html?|php)\/$/, '/')) + query;
}

/** An old address that no file of a site can answer, and where it leads now (a path, decoded, without the base). */
export interface MovedAddress {
  /** Decoded, with its query: `/?p=12`. */
  from: string;
  to: string;
}
