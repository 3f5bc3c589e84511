import type { AstroUserConfig } from 'astro';

/** What every build has in common; `render.ts` adds the folders and the site's address. */
export const settings: AstroUserConfig = {
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never', concurrency: 4 },
  devToolbar: { enabled: false },
  // Scripts of their own files only: a strict content security policy allows no inline ones.
  // The search index and static files are put into the same folder while pages are rendered.
  vite: { build: { assetsInlineLimit: 0, emptyOutDir: false } },
};
