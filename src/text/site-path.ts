/** Limits for names of folders and files, on all systems on which a site is built, copied or served. */
export const pathLimits = {
  /**
   * Bytes of one segment; non-Latin letters take two to four:
   * https://man7.org/linux/man-pages/man7/path_resolution.7.html
   */
  part: 255,
  /** Bytes of the whole address. macOS allows 1,024, including the folders above the site. */
  whole: 800,
} as const;

/** Decodes a path (`/%D0%B0/b/`) segment by segment; undefined if a % does not begin a UTF-8 code. */
export function decodePath(address: string): string | undefined {
  if (!address.includes('%')) return address;
  try {
    return address.split('/').map(decodeURIComponent).join('/');
  } catch {
    return undefined;
  }
}

/**
 * Characters that should not be in a folder's name or a page's address. U+200C and U+200D are part of words in some
 * scripts.
 */
const foreign = /(?!\u200c|\u200d| )[\p{C}\p{Z}"<>|*\\?#]/u;

/**
 * Why a page cannot have this address, with the address to write instead. The address begins with a slash and has
 * neither spaces nor `..`.
 */
export function faultOfPath(address: string): string | undefined {
  const path = decodePath(address);
  if (path === undefined) {
    return /%(?![\da-f]{2})/i.test(address)
      ? 'has a % that does not begin a code; write it as %25'
      : 'has codes that are not UTF-8; write the letters they stand for';
  }
  const [character] = foreign.exec(path) ?? [];
  if (character !== undefined) {
    return `contains ${nameOf(character)}, which no page's address can contain; delete the alias`;
  }
  const parts = path.split('/').filter((part) => part !== '');
  if (parts.some((part) => part.startsWith('.'))) {
    return 'has a part that begins with a dot, which servers hide; delete the alias';
  }
  const page = pageOfFile(address);
  if (page !== undefined) {
    return page === '/'
      ? 'is the front page; delete the alias'
      : `names a page's file; write the page's address: ${page}`;
  }
  const long = parts.find((part) => Buffer.byteLength(part) > pathLimits.part);
  if (long !== undefined) {
    return `has a part of ${Buffer.byteLength(long)} bytes, and a file's name can have no more than ${pathLimits.part}; delete the alias`;
  }
  const bytes = Buffer.byteLength(path);
  return bytes > pathLimits.whole
    ? `has ${bytes} bytes, and the limit is ${pathLimits.whole}; delete the alias`
    : undefined;
}

/** The address of the page in a file: `/old/` for `/old/index.html`; undefined for other files. */
export function pageOfFile(address: string): string | undefined {
  const found = /^(.*\/)index\.html?\/?$/i.exec(decodePath(address) ?? '');
  return found ? address.replace(/[^/]*\/?$/, '') : undefined;
}

function nameOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return /[!-~]/.test(character) ? `the character ${character}` : `the character U+${code}`;
}

/** Names that Windows reserves for devices, and endings that it removes. */
const windowsName = /(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.[^/]*)?(?=\/|$)|[. ](?=\/|$)/i;

/** The segment of a path that is not allowed on Windows: `con`. */
export function windowsNameIn(path: string): string | undefined {
  const found = windowsName.exec(path);
  if (!found) return undefined;
  return path
    .slice(0, found.index + found[0].length)
    .split('/')
    .at(-1);
}

/**
 * A path with each segment percent-encoded in the same way, for comparing: servers decode paths, so `[` and `%5B` are
 * the same. A segment with a stray % is left as it is.
 */
export function encodeEvenly(pathname: string): string {
  const spell = (part: string) => {
    const plain = decodePath(part);
    return plain === undefined ? part : encodeURIComponent(plain);
  };
  return pathname.split('/').map(spell).join('/');
}
