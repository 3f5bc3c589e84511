import type { HeadContext } from '../../src/formats/head/head-context.ts';

/** What a build gives a head. */
export const context: HeadContext = {
  base: '/archive/',
  fonts: ['/archive/assets/a.woff2'],
  picture: { url: 'https://example.org/archive/pictures/a-800.webp', width: 800, height: 600 },
};
