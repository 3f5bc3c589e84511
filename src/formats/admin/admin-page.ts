import type { Vocabularies } from '../../archive/names/vocabulary.ts';
import type { Site } from '../../archive/site.ts';
import { adminConfig } from './admin-config.ts';
import { adminFonts, adminFontsCss, adminFontsId, type PackageFile } from './admin-fonts.ts';
import { siteFolders } from '../../archive/site-places.ts';

/** The path of Sveltia CMS below OUT_DIR. It is copied from its package. */
export const adminProgram = `${siteFolders.admin}/sveltia-cms.js`;

/** The addresses of each host's programming interface and of its users' pictures. */
const hosts: Readonly<
  Record<NonNullable<Site['admin']>['host'], { api?: string; faces?: string }>
> = {
  github: { api: 'https://api.github.com', faces: 'https://avatars.githubusercontent.com' },
  gitlab: { api: 'https://gitlab.com', faces: 'https://gitlab.com' },
  gitea: { api: 'https://gitea.com', faces: 'https://gitea.com' },
  test: {},
};

/**
 * This is the only page that connects to another host: the one that has the archive's repository. No page links to it.
 */
function policyFor({ api, faces }: { api?: string; faces?: string }): string {
  const sources = (...all: readonly (string | undefined)[]) => all.filter(Boolean).join(' ');
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    `img-src ${sources("'self'", 'data:', 'blob:', faces)}`,
    "media-src 'self' blob:",
    `connect-src ${sources("'self'", 'blob:', 'data:', api)}`,
    "worker-src 'self' blob:",
    "frame-src 'self' blob:",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}

/**
 * The files of the editing form by their paths below OUT_DIR, without Sveltia CMS itself; none if site.yaml has no
 * `admin`.
 */
export function adminFiles(
  site: Site,
  vocabularies?: Vocabularies,
): ReadonlyMap<string, string | PackageFile> {
  if (!site.admin || !vocabularies) return new Map();
  return new Map<string, string | PackageFile>([
    [`${siteFolders.admin}/index.html`, page(site, policyFor(hosts[site.admin.host]))],
    [`${siteFolders.admin}/fonts.css`, adminFontsCss],
    ...[...adminFonts].map(([name, file]) => [`${siteFolders.admin}/${name}`, file] as const),
    [
      `${siteFolders.admin}/config.js`,
      `self.CMS_MANUAL_INIT = true;\nself.adminConfig = ${JSON.stringify(adminConfig(site, vocabularies), null, 2)};\n`,
    ],
    [`${siteFolders.admin}/start.js`, 'CMS.init({ config: self.adminConfig });\n'],
  ]);
}

function page({ editions }: Site, policy: string): string {
  return `<!doctype html>
<html lang="${editions[0]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>CMS</title>
<link id="${adminFontsId}" rel="stylesheet" href="fonts.css">
</head>
<body>
<script src="config.js"></script>
<script src="sveltia-cms.js"></script>
<script src="start.js"></script>
</body>
</html>
`;
}
