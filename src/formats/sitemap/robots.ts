/**
 * A robots.txt (https://www.rfc-editor.org/rfc/rfc9309) that allows everything and names the sitemaps. Crawlers only
 * read the one at a host's root, so that of a site below a path says where its lines belong.
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
