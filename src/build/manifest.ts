import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

/** One page as it was rendered. */
export interface RouteRecord {
  /** Below OUT_DIR, with `/`. */
  file: string;
  kind: string;
  /** Of what its view reads: the same fingerprint, the same bytes. */
  fingerprint: string;
}

/**
 * What lies in OUT_DIR and why. No times and no absolute paths: the same content and code give the same
 * manifest everywhere.
 */
export interface Manifest {
  version: number;
  settings: {
    /** Ends in a slash; every address of the site begins with it. */
    siteUrl: string;
    [name: string]: string | number | boolean | null;
  };
  /** By site-relative path. */
  routes: Record<string, RouteRecord>;
  /** SHA-256 in hex, by path below OUT_DIR, with `/`. */
  files: Record<string, string>;
}

/** Raised when the meaning changes: a manifest of another version is not believed. */
export const manifestVersion = 1;

/** The build's own folder in OUT_DIR; hidden, so that servers and listings pass over it. */
export const ownFolder = '.backfile';

const schema = z.object({
  version: z.literal(manifestVersion),
  settings: z
    .object({ siteUrl: z.url() })
    .catchall(z.union([z.string(), z.number(), z.boolean(), z.null()])),
  routes: z.record(
    z.string(),
    z.object({ file: z.string(), kind: z.string(), fingerprint: z.string() }),
  ),
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});

/** The path of a file in the build's own folder. */
export function ownPath(outDir: string, name: string): string {
  return path.join(outDir, ownFolder, name);
}

/** The manifest, or undefined where there is none that can be believed: missing, broken, of another version. */
export async function readManifest(outDir: string): Promise<Manifest | undefined> {
  const text = await readFile(ownPath(outDir, 'manifest.json'), 'utf8').catch((error: unknown) => {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(code)) return '';
    throw error;
  });
  try {
    const { data } = schema.safeParse(JSON.parse(text));
    return data;
  } catch {
    return undefined;
  }
}

/** As it is written: keys sorted, a line for each value, so that two of them can be compared. */
export function formatManifest(manifest: Manifest): string {
  const { version, settings, routes, files } = manifest;
  const sorted = {
    version,
    settings: sortKeys(settings),
    routes: sortKeys(routes),
    files: sortKeys(files),
  };
  return `${JSON.stringify(sorted, null, 1)}\n`;
}

function sortKeys<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
