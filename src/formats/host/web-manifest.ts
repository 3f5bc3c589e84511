import { colours } from '../../archive/look/colours.ts';
import type { Site } from '../../archive/site.ts';
import { dirOf } from '../../i18n/words.ts';
import { frontPath, withBase } from '../../views/addresses.ts';

/** The web app manifest of an edition: https://www.w3.org/TR/appmanifest/ */
export function webManifest(site: Site, lang: string): string {
  const home = withBase(site, frontPath(site, lang));
  const name = site.name[lang] ?? '';
  const tagline = site.tagline[lang] ?? '';
  const manifest = {
    id: home,
    name,
    short_name: name,
    ...(tagline === '' ? {} : { description: tagline }),
    lang,
    dir: dirOf(lang),
    start_url: home,
    scope: home,
    // A website, so that the address stays visible.
    display: 'browser',
    background_color: colours.paper.light,
    theme_color: colours.paper.light,
    icons: [
      { src: withBase(site, '/favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      ...[192, 512].map((size) => ({
        src: withBase(site, `/icon-${size}.png`),
        sizes: `${size}x${size}`,
        type: 'image/png',
      })),
    ],
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
