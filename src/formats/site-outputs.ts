import type { Archive } from '../archive/archive.ts';
import { editionOf } from '../views/edition.ts';
import { frontPlace } from '../views/kinds/front.ts';
import { frameOf } from '../views/frame.ts';
import {
  absolute,
  dataPath,
  feedListPath,
  feedPath,
  newsSitemapPath,
  securityPath,
  sitemapIndexPath,
  speculationPath,
  themePath,
  webManifestPath,
} from '../views/addresses.ts';
import { themeCss } from '../views/theme.ts';
import { hostHeaders } from './host/host-headers.ts';
import { llms } from './data/llms.ts';
import type { Output, OutputContext } from './output.ts';
import { robots } from './sitemap/robots.ts';
import { securityTxt } from './host/security-txt.ts';
import { recentNews } from './sitemap/sitemap-outputs.ts';
import { speculationRules } from './host/speculation-rules.ts';
import { webManifest } from './host/web-manifest.ts';
import { siteFiles } from '../archive/site-places.ts';

/**
 * Small files about the whole site. Their fingerprint is what all pages depend on, and whether there is a news sitemap.
 */
export function siteOutputs({ archive }: OutputContext): Output[] {
  const { site } = archive;
  const { security } = site;
  const theme = themeCss(site);
  const hasNews = recentNews(archive).length > 0;
  const sitemaps = [sitemapIndexPath, ...(hasNews ? [newsSitemapPath] : [])];
  const fixed = (path: string, make: () => string): Output => ({ path, fingerprint: {}, make });
  return [
    {
      path: siteFiles.robots,
      fingerprint: { sitemaps: sitemaps.join(' ') },
      make: () =>
        robots(
          site.url,
          sitemaps.map((path) => absolute(site, path)),
        ),
    },
    fixed(siteFiles.llms, () => llmsOf(archive)),
    ...(theme === undefined ? [] : [fixed(themePath.slice(1), () => theme)]),
    fixed(siteFiles.headers, () => hostHeaders(site)),
    fixed(speculationPath.slice(1), () => speculationRules(site)),
    ...site.editions.map((lang) =>
      fixed(webManifestPath(site, lang).slice(1), () => webManifest(site, lang)),
    ),
    ...(security
      ? [
          fixed(securityPath.slice(1), () =>
            securityTxt(site, security, absolute(site, securityPath)),
          ),
        ]
      : []),
  ];
}

/** The main pages of the archive, named in the words of its first edition. */
function llmsOf(archive: Archive): string {
  const { site } = archive;
  const [lang] = site.editions;
  const edition = editionOf(archive, lang);
  const { words } = edition;
  const frame = frameOf(edition, frontPlace(site, lang));
  const whole = (link: { href: string; text: string }) => ({
    text: link.text,
    href: new URL(link.href, site.url).href,
  });
  return llms(frame.siteName, frame.tagline, [
    { title: words.frame.ways, links: frame.ways.map(whole) },
    {
      title: words.frame.feeds,
      links: [
        { text: 'Atom', href: absolute(site, feedPath(site, lang, 'atom')) },
        { text: 'OPML', href: absolute(site, feedListPath(site, lang)) },
        { text: words.data.title, href: absolute(site, dataPath(site, lang)) },
        { text: 'Sitemap', href: absolute(site, sitemapIndexPath) },
      ],
    },
    { title: words.frame.languages, links: frame.editions.map(whole) },
    { title: words.frame.standing, links: frame.standing.map(whole) },
  ]);
}
