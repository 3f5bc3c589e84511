/**
 * What links may lead to; everything else with a scheme is taken out, `javascript:` first of all.
 */
export const linkSchemes = ['http', 'https', 'mailto', 'tel'] as const;

/** What an address in a text points at. */
export type AddressKind = 'empty' | 'fragment' | 'site' | 'beside' | 'web' | 'contact' | 'unsafe';

/**
 * An address as a browser reads it: without spaces around it and line ends inside, its scheme in
 * lower case.
 */
export function readAddress(address: string): string {
  // Nearly all are written as they are read.
  if (/^(?:https?:\/\/|\/)[!-~]*$/.test(address)) return address;
  return (
    address
      // eslint-disable-next-line no-control-regex -- browsers drop exactly these
      .replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$|[\t\n\r]/g, '')
      .replace(/^[a-z][a-z0-9+.-]*:/i, (scheme) => scheme.toLowerCase())
  );
}

/**
 * Sorts an address the way a browser would take it, which forgives spaces, tabs and backslashes:
 * `//host/` and `\\host\` are on the web, `java⇥script:` is unsafe.
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

/** Host of an address of kind `web` or `site`, without the `www.` that no reader needs. */
export function hostOf(address: string, siteOrigin: string): string {
  return new URL(address, siteOrigin).host.replace(/^www\./, '');
}

/** Whether a file's path has a part that begins with a dot: what is not listed is not looked after. */
export function isHidden(file: string): boolean {
  return file.split('/').some((part) => part.startsWith('.') && part !== '.' && part !== '..');
}

/**
 * The file, relative to the article, that a picture's `src` asks for; undefined when it is
 * elsewhere. Markdown and HTML give addresses, with `%20` for a space: a file's name is what that
 * stands for.
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
