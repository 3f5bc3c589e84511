/**
 * https://www.rfc-editor.org/rfc/rfc9309: everything may be read, and the sitemaps lead to it. Crawlers ask a host's
 * root for it, so that of a site under a path says where its lines belong.
 */
export function robots(siteUrl: string, sitemaps: readonly string[]): string {
  const { pathname, origin } = new URL(siteUrl);
  const isBelow = pathname !== '/';
  return [
    ...(isBelow ? [`# Crawlers read ${origin}/robots.txt alone: put these lines there.`] : []),
    'User-agent: *',
    'Allow: /',
    '',
    ...sitemaps.map((href) => `Sitemap: ${href}`),
    '',
  ].join('\n');
}
