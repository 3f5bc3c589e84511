import type { Archive } from '../../archive/archive.ts';
import { pageFile, type Route } from '../../views/routes.ts';
import {
  commonFingerprint,
  createFingerprints,
  type Fingerprint,
} from '../../views/fingerprint.ts';
import type { PictureDigest } from '../../views/digests.ts';
import type { Manifest } from '../publish/manifest.ts';
import { templateOf, type PageCode } from './page-code.ts';

/** What a build has to render, and what of the site that lies there stays. */
export interface Plan {
  /** What all pages are made from; goes into the manifest's settings. */
  common: Fingerprint;
  /** What pages of one kind are made from besides; goes there too. */
  templates: Fingerprint;
  /** In the order of their addresses. */
  render: Route[];
  /** Fingerprints of all routes as text, by path: the manifest's. */
  routes: Map<string, string>;
  /** Whether the pages' styles, scripts and fonts lie there, made by the same code. */
  hasAssets: boolean;
  /** Why the page at a path is rendered, for people; undefined where it is not. */
  why(path: string): string | undefined;
}

export interface PlanInput {
  archive: Archive;
  routes: readonly Route[];
  code: PageCode;
  pictureOf: PictureDigest;
  /** What the last build left, if it can be believed, and the files that lie in OUT_DIR. */
  last: { manifest: Manifest | undefined; files: ReadonlySet<string> };
}

/** The folder of what Astro makes besides pages. */
export const assetFolder = 'assets/';

/**
 * Compares each page's fingerprint with the one that it was rendered from: a page whose fingerprint and
 * file are still there stays as it is.
 */
export function planPages({ archive, routes, code, pictureOf, last }: PlanInput): Plan {
  const common = commonFingerprint(archive, code.common);
  const { templates } = code;
  const fingerprintOf = createFingerprints(archive, pictureOf);
  const { manifest, files } = last;
  const changed = whatChanged(common, manifest);
  const isSame = manifest !== undefined && changed.length === 0;
  const texts = new Map(
    routes.map((route) => [route.path, formatFingerprint(fingerprintOf(route))]),
  );
  const remade = new Set(whatChanged(templates, manifest));
  const stays = ({ kind, path }: Route) =>
    isSame &&
    !remade.has(templateOf(kind)) &&
    manifest.routes.get(path) === texts.get(path) &&
    files.has(pageFile(path));
  return {
    common,
    templates,
    render: routes.filter((route) => !stays(route)),
    routes: texts,
    hasAssets:
      isSame &&
      files.has('404.html') &&
      [...manifest.files.keys()].every((file) => !file.startsWith(assetFolder) || files.has(file)),
    why(path) {
      const route = routes.find((one) => one.path === path);
      if (!route) return 'no page has this address';
      if (stays(route)) return undefined;
      const template = templateOf(route.kind);
      if (isSame && remade.has(template)) return `changed for all such pages: ${template}`;
      return explainChange(manifest, changed, manifest?.routes.get(path), texts.get(path) ?? '');
    },
  };
}

/** What of that which everything is made from is another than in the last build. */
export function whatChanged(common: Fingerprint, manifest: Manifest | undefined): string[] {
  if (!manifest) return [];
  return Object.keys(common).filter((name) => common[name] !== manifest.settings[name]);
}

/** Why something is made again, by its fingerprint of the last build and the one that it has now. */
export function explainChange(
  manifest: Manifest | undefined,
  changed: readonly string[],
  before: string | undefined,
  now: string,
): string {
  if (!manifest) return 'there is no manifest of an earlier build';
  if (changed.length > 0) return `changed for all pages: ${changed.join(', ')}`;
  if (before === undefined) return 'it is new';
  if (before === now) return 'its file is gone';
  return `changed: ${differing(before, now).join(', ')}`;
}

/** `article 3f…|neighbours 9a…`: names hold no `|`, and neither do digests and dates. */
export function formatFingerprint(fingerprint: Fingerprint): string {
  return Object.entries(fingerprint)
    .map(([name, value]) => `${name}: ${value}`)
    .join('|');
}

function differing(before: string, now: string): string[] {
  const old = new Set(before.split('|'));
  return now
    .split('|')
    .filter((part) => !old.has(part))
    .map((part) => part.slice(0, part.indexOf(':')));
}
