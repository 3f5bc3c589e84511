import { hash } from 'node:crypto';
import type { Site } from '../../archive/site.ts';
import { dataFolder, datasetFile, packageFile } from '../../views/data-files.ts';
import { addedFile, feedFiles, speculationPath } from '../../views/routes.ts';
import { feedStyleCss } from '../feeds/feed-style.ts';
import { speculationHeaders, speculationType } from './speculation-rules.ts';

/**
 * What pages need, and nothing else: their own files. Styles within a document are those of the feeds' style sheet.
 */
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

/** The headers of every file. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy,
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** Files with a digest in their names never change. */
const immutable = { 'Cache-Control': 'public, max-age=31536000, immutable' };
/** Anybody's program may read them. */
const open = { 'Access-Control-Allow-Origin': '*' };

/** What describes the data, for `Link`. */
function dataLinks(base: string): string {
  return [
    [packageFile, 'application/json'],
    [datasetFile, 'application/ld+json'],
  ]
    .map(([file, type]) => `<${base}${dataFolder}${file}>; rel="describedby"; type="${type}"`)
    .join(', ');
}

/**
 * Headers for hosts that read a `_headers` file, as Netlify and Cloudflare Pages do. Where several rules match,
 * the host takes all of their headers, so no two rules that can meet name one header.
 */
export function hostHeaders({ base, editions, admin }: Site): string {
  const homes = editions.map((lang, index) => (index === 0 ? base : `${base}${lang}/`));
  const atom = { 'Content-Type': 'application/atom+xml; charset=utf-8', ...open };
  const rules: (readonly [string, Readonly<Record<string, string>>])[] = [
    [`${base}*`, { ...securityHeaders, ...speculationHeaders(base) }],
    // Each page asks for it: once a day is enough.
    [
      base + speculationPath.slice(1),
      { 'Content-Type': speculationType, 'Cache-Control': 'public, max-age=86400' },
    ],
    [`${base}assets/*`, immutable],
    [`${base}pictures/*`, immutable],
    [`${base}data/*`, open],
    // https://signposting.org/FAIR/: for programs that ask for the head only.
    [`${base}data/`, { Link: dataLinks(base) }],
    // Its page says its own policy; `!` takes a header away on Cloudflare Pages.
    ...(admin ? [[`${base}admin/*`, { '! Content-Security-Policy': '' }] as const] : []),
    ...homes.flatMap((home): [string, Readonly<Record<string, string>>][] => [
      [home + feedFiles.atom, atom],
      [home + addedFile, atom],
      [home + feedFiles.rss, { 'Content-Type': 'application/rss+xml; charset=utf-8', ...open }],
      [home + feedFiles.json, { 'Content-Type': 'application/feed+json; charset=utf-8', ...open }],
      // Of months and of topics: a placeholder is one folder, where `*` could only end a rule.
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
