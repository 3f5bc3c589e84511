import type { AstroUserConfig } from 'astro';
import type { Plugin } from 'vite';

/**
 * The packages' faces, `optional`: a face that has not come when a page is first drawn waits for the next page, since a
 * line that breaks otherwise would move all below it.
 */
const fontsWait: Plugin = {
  name: 'fonts-wait',
  enforce: 'pre',
  transform(code, id) {
    if (!/@fontsource-variable\/[^?]+\.css/.test(id)) return undefined;
    return code.replaceAll(/font-display:\s*swap/g, 'font-display: optional');
  },
};

/** What every build has in common; `compile-pages.ts` adds the folders and the site's address. */
export const settings: AstroUserConfig = {
  // Pages are asked for one by one, when they are to be made: Astro lists none.
  output: 'server',
  trailingSlash: 'always',
  compressHTML: true,
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // Scripts of their own files only: a strict content security policy allows no inline ones.
  // The search index and static files are put into the same folder while pages are rendered.
  vite: { plugins: [fontsWait], build: { assetsInlineLimit: 0, emptyOutDir: false } },
};
