import type { Archive } from '../../archive/archive.ts';
import { pageFile } from '../../views/addresses.ts';
import type { Fingerprint, PictureDigest } from '../../views/digests.ts';
import { commonFingerprint, createFingerprints } from '../../views/fingerprint.ts';
import type { Route } from '../../views/kinds.ts';
import type { Manifest } from '../publish/manifest.ts';
import { templateOf, type PageCode } from './page-code.ts';
import { siteFiles, siteFolders } from '../../archive/site-places.ts';

/** Which pages have to be rendered, and which are kept. */
export interface Plan {
  /** The fingerprint that all pages share; part of the manifest's settings. */
  common: Fingerprint;
  /** The fingerprints that pages of one kind share; part of the manifest's settings too. */
  templates: Fingerprint;
  /** By address. */
  render: Route[];
  /** The fingerprints of all routes as text, by path, for the manifest. */
  routes: Map<string, string>;
  /** Whether the styles, scripts and fonts of pages are in OUT_DIR, made by the same code. */
  hasAssets: boolean;
  /** Why the page at a path is rendered, for people; undefined if it is kept. */
  why(path: string): string | undefined;
}

export interface PlanInput {
  archive: Archive;
  routes: readonly Route[];
  code: PageCode;
  pictureOf: PictureDigest;
  /** The last build's manifest, if it is intact, and the files in OUT_DIR. */
  last: { manifest: Manifest | undefined; files: ReadonlySet<string> };
}

/** The folder of the styles, scripts and fonts that Astro makes. */
/** The folder of the files that Astro makes besides pages. */
export const assetFolder = `${siteFolders.assets}/`;

/**
 * Compares each page's fingerprint with that in the manifest. A page with the same fingerprint whose file exists is
 * kept.
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
      files.has(siteFiles.notFound) &&
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

/** The names of those parts of the common fingerprint that differ from the last build's. */
export function whatChanged(common: Fingerprint, manifest: Manifest | undefined): string[] {
  if (!manifest) return [];
  return Object.keys(common).filter((name) => common[name] !== manifest.settings[name]);
}

/** Why something is made again, by its fingerprint in the last build and its new one. */
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

/** `article 3f…|neighbours 9a…`: neither names nor digests nor dates contain `|`. */
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
