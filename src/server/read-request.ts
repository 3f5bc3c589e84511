import { encodeEvenly } from '../text/site-path.ts';

/** The file below OUT_DIR that a request is for, or the address to redirect to. */
export type RequestTarget =
  | { redirect: string }
  | {
      /** Undefined if no file of the site can have the address. */
      file: string | undefined;
      /** The address with a final slash, in case it names the folder of a page. */
      slashed?: string;
    };

/**
 * Reads a request's path and query (`/archive/2021/?q=x`). Each segment is decoded separately and once. A segment that
 * is hidden, leads to the folder above or contains an encoded slash never names a file.
 */
export function readRequest(url: string, basePath: string): RequestTarget {
  const [, pathname = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(url) ?? [];
  const rest = restBelow(basePath, pathname);
  if (rest === undefined) {
    const isAbove = pathname === '/' || `${pathname}/` === basePath;
    return isAbove ? { redirect: `${basePath}${query}` } : { file: undefined };
  }
  const isPage = rest === '' || rest.endsWith('/');
  const parts = (isPage ? `${rest}index.html` : rest).split('/').map(decode);
  if (!parts.every((part) => part !== undefined)) return { file: undefined };
  const file = parts.join('/');
  return isPage ? { file } : { file, slashed: `${pathname}/${query}` };
}

/**
 * The part of a path below the site's base, whether either is percent-encoded or not; undefined if the path is not
 * below it.
 */
function restBelow(basePath: string, pathname: string): string | undefined {
  if (pathname.startsWith(basePath)) return pathname.slice(basePath.length);
  const parts = pathname.split('/');
  const depth = basePath.split('/').length - 1;
  const start = `${parts.slice(0, depth).join('/')}/`;
  const isBelow = parts.length > depth && encodeEvenly(start) === encodeEvenly(basePath);
  return isBelow ? parts.slice(depth).join('/') : undefined;
}

function decode(part: string): string | undefined {
  try {
    const name = decodeURIComponent(part);
    const isHidden = name.startsWith('.') && name !== '.well-known';
    // eslint-disable-next-line no-control-regex -- no file has such a name
    return name === '' || isHidden || /[/\\\u0000-\u001f]/.test(name) ? undefined : name;
  } catch {
    return undefined;
  }
}
