/** What a request asks for: a file below OUT_DIR, or another address. */
export type Asked =
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
export function readRequest(url: string, basePath: string): Asked {
  const [, pathname = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(url) ?? [];
  if (!pathname.startsWith(basePath)) {
    const isAbove = pathname === '/' || `${pathname}/` === basePath;
    return isAbove ? { redirect: `${basePath}${query}` } : { file: undefined };
  }
  const rest = pathname.slice(basePath.length);
  const isPage = rest === '' || rest.endsWith('/');
  const parts = (isPage ? `${rest}index.html` : rest).split('/').map(decode);
  if (!parts.every((part) => part !== undefined)) return { file: undefined };
  const file = parts.join('/');
  return isPage ? { file } : { file, slashed: `${pathname}/${query}` };
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
