import { hash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { readIfThere } from '../../system/files.ts';
import { siteFolders } from '../../archive/site-places.ts';

/**
 * What is in OUT_DIR, and what it was made from. It contains no times and no absolute paths: the same content and code
 * give the same manifest everywhere.
 */
export interface Manifest {
  settings: {
    /** Ends in a slash; every address of the site begins with it. */
    siteUrl: string;
    /** The fingerprint that all pages share, by name. */
    [name: string]: string;
  };
  /** Fingerprints as text (`formatFingerprint`), by site-relative path. */
  routes: ReadonlyMap<string, string>;
  /** Digests of the search bundles, by folder. */
  bundles: ReadonlyMap<string, string>;
  /** Fingerprints of the outputs as text, by path below OUT_DIR. */
  outputs: ReadonlyMap<string, string>;
  /** By path below OUT_DIR, with `/`. */
  files: ReadonlyMap<string, FileRecord>;
}

/** A published file: its SHA-256 in hexadecimal, and its length in bytes. */
export interface FileRecord {
  sha256: string;
  size: number;
}

/** Raised when the meaning changes. A manifest of another version is ignored. */
const manifestVersion = 3;

/** The folder of Backfile's own files in OUT_DIR. It is hidden, so that servers and listings ignore it. */
export const ownFolder = siteFolders.build;

/** The path of one of Backfile's own files in OUT_DIR. */
export function ownPath(outDir: string, name: string): string {
  return path.join(outDir, ownFolder, name);
}

/** Reads the manifest; undefined if it is missing, damaged or of another version. */
export function readManifest(outDir: string): Manifest | undefined {
  const text = readIfThere(ownPath(outDir, 'manifest.json'))?.toString() ?? '';
  const [, check, rest] = /^\{"check":"([0-9a-f]{64})",\n([^]*)$/.exec(text) ?? [];
  if (rest === undefined || hash('sha256', rest) !== check) return undefined;
  // The digest is right, so the content is as it was written; only the version has to be checked.
  const { version, ...written } = JSON.parse(`{${rest}`) as ManifestJson & { version: unknown };
  if (version !== manifestVersion) return undefined;
  const { settings, routes, bundles, outputs, files } = written;
  return {
    settings,
    routes: new Map(Object.entries(routes)),
    bundles: new Map(Object.entries(bundles)),
    outputs: new Map(Object.entries(outputs)),
    files: new Map(Object.entries(files).map(([file, [sha256, size]]) => [file, { sha256, size }])),
  };
}

/**
 * Reads only the settings, which is quick; undefined if there are none. They cannot be trusted until `readManifest` has
 * checked the whole file.
 */
export function peekSettings(outDir: string): Manifest['settings'] | undefined {
  try {
    const text = readStart(ownPath(outDir, 'manifest.json'), 65_536);
    const [, settings = ''] =
      /^[^\n]*\n"version":\d+,\n"settings":(\{\n[^]*?\n\}),\n/.exec(text) ?? [];
    return JSON.parse(settings) as Manifest['settings'];
  } catch {
    return undefined;
  }
}

function readStart(file: string, length: number): string {
  const bytes = Buffer.alloc(length);
  const handle = openSync(file, 'r');
  try {
    return bytes.toString('utf8', 0, readSync(handle, bytes));
  } finally {
    closeSync(handle);
  }
}

interface ManifestJson {
  settings: Manifest['settings'];
  routes: Record<string, string>;
  bundles: Record<string, string>;
  outputs: Record<string, string>;
  files: Record<string, [sha256: string, size: number]>;
}

/**
 * The manifest as JSON. Keys are sorted and each value has a line, so that two manifests can be compared. A digest of
 * everything else comes first, so that a damaged file is noticed.
 */
export function formatManifest({ settings, routes, bundles, outputs, files }: Manifest): string {
  const section = <T>(
    name: string,
    entries: Iterable<readonly [string, T]>,
    format: (value: T) => string = (value) => JSON.stringify(value),
  ) => {
    const lines = [...entries]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => `${JSON.stringify(key)}:${format(value)}`);
    return `${JSON.stringify(name)}:{\n${lines.join(',\n')}\n}`;
  };
  const rest = [
    `"version":${manifestVersion}`,
    section('settings', Object.entries(settings)),
    section('routes', routes),
    section('bundles', bundles),
    section('outputs', outputs),
    // Digests need no escapes.
    section('files', files, ({ sha256, size }) => `["${sha256}",${size}]`),
  ].join(',\n');
  const text = `${rest}}\n`;
  return `{"check":"${hash('sha256', text)}",\n${text}`;
}
