import type { Cache } from '../cache/cache.ts';
import { codeVersion } from '../cache/code-version.ts';
import { findInBytes, readPicture, type Finding, type PictureReport } from './check-pictures.ts';
import { digestOf, rememberDigest, stateOf, type KnownFile } from './file-digests.ts';

/** What is wrong with a picture, and its digest; without one if it could not be read. */
export interface ReportedPicture {
  report: PictureReport;
  file?: KnownFile;
}

/**
 * Checks a picture file of the content folder, unless the cache has the result for the same bytes. `known`: its digest,
 * if it is known without reading the file; `now`: milliseconds since 1970 UTC.
 */
export async function reportOnPicture(
  contentDir: string,
  picture: string,
  known: KnownFile | undefined,
  { cache, now }: { cache?: Cache | undefined; now: number },
): Promise<ReportedPicture> {
  const before = known && recall(known, cache);
  if (before) return { report: { ...before, digest: known.digest }, file: known };
  const state = cache && stateOf(contentDir, picture);
  const bytes = await readPicture(contentDir, picture);
  if (!(bytes instanceof Uint8Array)) return { report: { fault: bytes } };
  const file = { digest: digestOf(bytes), size: bytes.length };
  if (cache) rememberDigest(state, file.digest, now, cache);
  const same = recall(file, cache);
  if (same) return { report: { ...same, digest: file.digest }, file };
  const found = await findInBytes(bytes);
  cache?.put(kind(), file.digest, JSON.stringify({ size: file.size, ...found }));
  return { report: { ...found, digest: file.digest }, file };
}

const kind = () => `picture ${codeVersion(['src/reading/check-pictures.ts'])}`;

function recall({ digest, size }: KnownFile, cache: Cache | undefined): Finding | undefined {
  const cached = JSON.parse(cache?.get(kind(), digest) ?? '{}') as { size?: number } & Finding;
  const { fault, ground } = cached;
  return cached.size === size ? { fault, ground } : undefined;
}
