import type { Vocabularies } from '../archive/resolve-names.ts';
import type { Site } from '../archive/site.ts';
import { adminConfig } from './admin-config.ts';

/** The program itself, which lies in its package and is copied beside the page. */
export const adminProgram = 'admin/sveltia-cms.js';

/**
 * The one page that asks other hosts: the one that keeps the archive's files, and the one from which the program has
 * its own typefaces. Nothing links to it.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' https://cdn.jsdelivr.net",
  'img-src * data: blob:',
  'media-src blob:',
  "connect-src 'self' https: blob: data:",
  "worker-src 'self' blob:",
  "frame-src 'self' blob:",
  "base-uri 'none'",
].join('; ');

/** The files of the form in the browser by their paths below OUT_DIR, the program apart; none where there is none. */
export function adminFiles(site: Site, vocabularies?: Vocabularies): ReadonlyMap<string, string> {
  if (!site.admin || !vocabularies) return new Map();
  return new Map([
    ['admin/index.html', page(site)],
    [
      'admin/config.js',
      `self.CMS_MANUAL_INIT = true;\nself.adminConfig = ${JSON.stringify(adminConfig(site, vocabularies), null, 2)};\n`,
    ],
    ['admin/start.js', 'CMS.init({ config: self.adminConfig });\n'],
  ]);
}

function page({ editions }: Site): string {
  return `<!doctype html>
<html lang="${editions[0]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>CMS</title>
</head>
<body>
<script src="config.js"></script>
<script src="sveltia-cms.js"></script>
<script src="start.js"></script>
</body>
</html>
`;
}
