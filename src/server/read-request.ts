import { encodeEvenly } from '../text/site-path.ts';

/** What a request asks for: a file below OUT_DIR, or another address. */
export type RequestTarget =
  | { redirect: string }
  | {
      /** Undefined for what can't be a file of the site. */
      file: string | undefined;
      /** The same with a slash at its end, in case the file is a page's folder. */
      slashed?: string;
    };

/**
 * Reads a request's address (`/archive/2021/?q=x`). Each segment is decoded by itself and once: one that is
 * hidden, leads up or holds a slash in disguise names no file.
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

/** What of a path is below the site's own, however either is encoded; undefined for what is outside. */
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
