import { hash } from 'node:crypto';
import type { Site } from '../../archive/site.ts';
import { dataFolder, datasetFile, packageFile } from '../../views/data-files.ts';
import { feedFiles, speculationPath } from '../../views/addresses.ts';
import { feedStyleCss } from '../feeds/feed-style.ts';
import { speculationHeaders, speculationType } from './speculation-rules.ts';
import { folderFiles, siteFolders } from '../../archive/site-places.ts';

/** Allows only what pages need: their own files. Inline styles are those of the feeds' style sheet. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  `style-src 'self' 'sha256-${hash('sha256', feedStyleCss, 'base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The headers of all files. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy,
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** Files with a digest in their names never change. */
const immutable = { 'Cache-Control': 'public, max-age=31536000, immutable' };
/** Any program may read these files. */
const open = { 'Access-Control-Allow-Origin': '*' };

/** The value of `Link` that names the descriptions of the data. */
function dataLinks(base: string): string {
  return [
    [packageFile, 'application/json'],
    [datasetFile, 'application/ld+json'],
  ]
    .map(([file, type]) => `<${base}${dataFolder}${file}>; rel="describedby"; type="${type}"`)
    .join(', ');
}

/**
 * A `_headers` file, as Netlify and Cloudflare Pages read it. If several rules match, the host adds up their headers,
 * so no two rules for the same file may set the same header.
 */
export function hostHeaders({ base, editions, admin }: Site): string {
  const homes = editions.map((lang, index) => (index === 0 ? base : `${base}${lang}/`));
  const atom = { 'Content-Type': 'application/atom+xml; charset=utf-8', ...open };
  const rules: (readonly [string, Readonly<Record<string, string>>])[] = [
    [`${base}*`, { ...securityHeaders, ...speculationHeaders(base) }],
    // Every page loads it; once a day is enough.
    [
      base + speculationPath.slice(1),
      { 'Content-Type': speculationType, 'Cache-Control': 'public, max-age=86400' },
    ],
    [`${base}${siteFolders.assets}/*`, immutable],
    [`${base}${siteFolders.pictures}/*`, immutable],
    [`${base}${siteFolders.data}/*`, open],
    // For programs that only read headers: https://signposting.org/FAIR/
    [`${base}${siteFolders.data}/`, { Link: dataLinks(base) }],
    // The editing page has its own policy; on Cloudflare Pages, `!` removes a header.
    ...(admin
      ? [[`${base}${siteFolders.admin}/*`, { '! Content-Security-Policy': '' }] as const]
      : []),
    ...homes.flatMap((home): [string, Readonly<Record<string, string>>][] => [
      [home + feedFiles.atom, atom],
      [home + folderFiles.added, atom],
      [home + feedFiles.rss, { 'Content-Type': 'application/rss+xml; charset=utf-8', ...open }],
      [home + feedFiles.json, { 'Content-Type': 'application/feed+json; charset=utf-8', ...open }],
      // The feeds of months and topics: a placeholder matches one folder, whereas `*` could only end a rule.
      [`${home}:folder/:name/${feedFiles.atom}`, atom],
    ]),
  ];
  return rules
    .map(([path, headers]) =>
      [
        path,
        ...Object.entries(headers).map(([name, value]) =>
          name.startsWith('!') ? `  ${name}` : `  ${name}: ${value}`,
        ),
        '',
      ].join('\n'),
    )
    .join('\n');
}
