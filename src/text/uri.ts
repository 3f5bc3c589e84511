/** Characters that a URI cannot contain: https://www.rfc-editor.org/rfc/rfc3986#appendix-A */
const foreign = /%(?![\da-f]{2})|[^\w\-.~:/?#[\]@!$&'()*+,;=%]/i;
/** The same after the host, where brackets and a second `#` are not allowed either. */
const foreignAfterHost = /%(?![\da-f]{2})|[^\w\-.~:/?#@!$&'()*+,;=%]|(?<=#.*)#/gi;

/**
 * A web address as an editor writes it (`https://пример.рф/путь`), as a URI for feeds, schemas and RDF. A URI is
 * returned unchanged.
 */
export function uriOf(address: string): string {
  if (!foreign.test(address)) return address;
  const [, host = '', rest = ''] = /^([^:]*:\/\/[^/]*)(.*)$/.exec(new URL(address).href) ?? [];
  return host + rest.replaceAll(foreignAfterHost, encodeURIComponent);
}

/** Whether a text is a web address, such as that of a licence in `rights`. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}

/** The address that `https:/tass.com` or `https:tass.com` means; browsers would resolve it against the current site. */
export function withBothSlashes(address: string): string {
  return address.replace(/^(https?:)(?![/\\]{2})[/\\]?/i, '$1//');
}

/** What is around an address where it was pasted from a mail or a text. */
const around = /^[\s<("'“”«„]+|[\s>)"'“”»,;]+$/gu;

/** An address as it was meant, that lacks its scheme (`www.tass.com`) or holds spaces; undefined where nobody knows. */
export function meantAddress(written: string): string | undefined {
  const bare = written.replaceAll(around, '');
  const whole = /^https?:/i.test(bare)
    ? withBothSlashes(bare.replace(/^(https?:\/\/)\s+/i, '$1'))
    : /^(?:www\.)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?:[/?#]|$)/iu.test(bare)
      ? `https://${bare}`
      : bare;
  const meant = whole.replaceAll(/\s/gu, (space) => encodeURIComponent(space));
  return /^https?:\/\/[^/]*\.[^/%]+(?:\/|$)/i.test(meant) && isAddress(meant) ? meant : undefined;
}
