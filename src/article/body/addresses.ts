/** Schemes that links may have; all others are removed, `javascript:` above all. */
export const linkSchemes = ['http', 'https', 'mailto', 'tel'] as const;

/** What an address in a text refers to. */
export type AddressKind = 'empty' | 'fragment' | 'site' | 'beside' | 'web' | 'contact' | 'unsafe';

/** An address as browsers read it: without spaces around it and line ends in it, and with its scheme in lower case. */
export function readAddress(address: string): string {
  // Most addresses are already written that way.
  if (/^(?:https?:\/\/|\/)[!-~]*$/.test(address)) return address;
  return (
    address
      // eslint-disable-next-line no-control-regex -- browsers drop exactly these
      .replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$|[\t\n\r]/g, '')
      .replace(/^[a-z][a-z0-9+.-]*:/i, (scheme) => scheme.toLowerCase())
  );
}

/**
 * Classifies an address as browsers would, which tolerate spaces, tabs and backslashes: `//host/` and `\\host\` are on
 * the web, `java⇥script:` is unsafe.
 */
export function kindOfAddress(address: string): AddressKind {
  const read = readAddress(address);
  if (read === '') return 'empty';
  if (read.startsWith('#')) return 'fragment';
  const scheme = /^([a-z][a-z0-9+.-]*):/.exec(read)?.[1];
  if (scheme === 'http' || scheme === 'https') return URL.canParse(read) ? 'web' : 'unsafe';
  if (scheme === 'mailto' || scheme === 'tel') return 'contact';
  if (scheme !== undefined) return 'unsafe';
  if (/^[/\\]{2}/.test(read)) return URL.canParse(read, 'https://x.invalid') ? 'web' : 'unsafe';
  return /^[/\\]/.test(read) ? 'site' : 'beside';
}

/** The host of an address of kind `web` or `site`, without `www.`. */
export function hostOf(address: string, siteOrigin: string): string {
  return new URL(address, siteOrigin).host.replace(/^www\./, '');
}

/** Whether a segment of a path begins with a dot; such files are not listed. */
export function isHidden(file: string): boolean {
  return file.split('/').some((part) => part.startsWith('.') && part !== '.' && part !== '..');
}

/**
 * The path of the picture that a `src` refers to, relative to the article; undefined if it is elsewhere. Markdown and
 * HTML write addresses, in which `%20` means a space in the file's name.
 */
export function fileBeside(src: string): string | undefined {
  if (kindOfAddress(src) !== 'beside') return undefined;
  const path = readAddress(src).replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
