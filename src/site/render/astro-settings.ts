import type { AstroUserConfig } from 'astro';
import type { Plugin } from 'vite';
import { siteFolders } from '../../archive/site-places.ts';

/**
 * Makes the fonts of the packages `optional`: a font that arrives after the page was drawn is used from the next page
 * on, because changing it would move the lines.
 */
const fontsWait: Plugin = {
  name: 'fonts-wait',
  enforce: 'pre',
  transform(code, id) {
    if (!/@fontsource-variable\/[^?]+\.css/.test(id)) return undefined;
    return code.replaceAll(/font-display:\s*swap/g, 'font-display: optional');
  },
};

/** The settings that all builds share. `compile-pages.ts` adds the folders and the site's base. */
export const settings: AstroUserConfig = {
  // Pages are rendered one by one on request; Astro lists none.
  output: 'server',
  trailingSlash: 'always',
  compressHTML: true,
  build: { format: 'directory', assets: siteFolders.assets, inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // Scripts are in files of their own, because the content security policy forbids inline scripts. The folder is not
  // emptied, because the search index and other files are written into it at the same time.
  vite: { plugins: [fontsWait], build: { assetsInlineLimit: 0, emptyOutDir: false } },
};
