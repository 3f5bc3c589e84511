/** Bytes in which browsers look for a declaration (HTML Standard, "prescan a byte stream"). */
const mostSearched = 1024;

/**
 * The encoding that a text in XML or HTML declares, as written: in the XML declaration, or in a `meta` element of its
 * first 1024 bytes. Undefined where it has none, as in other texts.
 */
export function findDeclaration(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, mostSearched)).toString('latin1').trimStart();
  if (!start.startsWith('<')) return undefined;
  const xml = /^<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(start)?.[1];
  return xml ?? /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1];
}
