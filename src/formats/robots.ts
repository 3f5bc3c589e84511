/** https://www.rfc-editor.org/rfc/rfc9309: everything may be read, and the sitemaps lead to it. */
export function robots(sitemaps: readonly string[]): string {
  return ['User-agent: *', 'Allow: /', '', ...sitemaps.map((href) => `Sitemap: ${href}`), ''].join(
    '\n',
  );
}
