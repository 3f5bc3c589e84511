import { hash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { readIfThere } from '../../system/files.ts';

/**
 * What lies in OUT_DIR and why. No times and no absolute paths: the same content and code give the same
 * manifest everywhere.
 */
export interface Manifest {
  settings: {
    /** Ends in a slash; every address of the site begins with it. */
    siteUrl: string;
    /** What all pages were made from, by name. */
    [name: string]: string;
  };
  /** Fingerprints as text (`formatFingerprint`), by site-relative path. */
  routes: ReadonlyMap<string, string>;
  /** Digests of what was indexed, by the folder of the search bundle. */
  bundles: ReadonlyMap<string, string>;
  /** Fingerprints as text of the files beside the pages, by path below OUT_DIR. */
  outputs: ReadonlyMap<string, string>;
  /** By path below OUT_DIR, with `/`. */
  files: ReadonlyMap<string, FileRecord>;
}

/** A published file: SHA-256 in hex, and bytes. */
export interface FileRecord {
  sha256: string;
  size: number;
}

/** Raised when the meaning changes: a manifest of another version is not believed. */
const manifestVersion = 3;

/** The build's own folder in OUT_DIR; hidden, so that servers and listings pass over it. */
export const ownFolder = '.backfile';

/** The path of a file in the build's own folder. */
export function ownPath(outDir: string, name: string): string {
  return path.join(outDir, ownFolder, name);
}

/** The manifest, or undefined where there is none that can be believed: missing, broken, of another version. */
export function readManifest(outDir: string): Manifest | undefined {
  const text = readIfThere(ownPath(outDir, 'manifest.json'))?.toString() ?? '';
  const [, check, rest] = /^\{"check":"([0-9a-f]{64})",\n([^]*)$/.exec(text) ?? [];
  if (rest === undefined || hash('sha256', rest) !== check) return undefined;
  // What bears its own digest is as it was written; only its version has to be asked for.
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

/** Its settings alone, at once; not to be believed before all of it is read. Undefined where there are none. */
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
 * As it is written: keys sorted, a line for each value, so that two of them can be compared, and the digest
 * of all the rest in front, so that one that was cut off or changed is known.
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
    // A digest needs no escape.
    section('files', files, ({ sha256, size }) => `["${sha256}",${size}]`),
  ].join(',\n');
  const text = `${rest}}\n`;
  return `{"check":"${hash('sha256', text)}",\n${text}`;
}
