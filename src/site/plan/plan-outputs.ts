import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip, gzipSync, strToU8, type AsyncGzipOptions } from 'fflate';
import type { Output, Sources } from '../../formats/output.ts';
import { writerInto } from '../../system/folders.ts';
import type { Fingerprint } from '../../views/digests.ts';
import type { LastSite } from './last-site.ts';
import { explainChange, formatFingerprint, whatChanged } from './plan-pages.ts';

/** Which outputs have to be made; the others are kept. */
export interface OutputPlan {
  make: readonly Output[];
  /** The fingerprints of all outputs as text, by path, for the manifest. */
  fingerprints: ReadonlyMap<string, string>;
  /** Why an output is made, for people; undefined if it is kept. */
  why(path: string): string | undefined;
}

/** Compares each output's fingerprint with that in the manifest, as with pages. */
export function planOutputs(
  outputs: readonly Output[],
  common: Fingerprint,
  { manifest, files }: LastSite,
): OutputPlan {
  const changed = whatChanged(common, manifest);
  const fingerprints = new Map(
    outputs.map(({ path, fingerprint }) => [path, formatFingerprint(fingerprint)]),
  );
  const stays = (path: string) =>
    manifest !== undefined &&
    changed.length === 0 &&
    manifest.outputs.get(path) === fingerprints.get(path) &&
    files.has(path);
  return {
    make: outputs.filter(({ path }) => !stays(path)),
    fingerprints,
    why(path) {
      const now = fingerprints.get(path);
      if (now === undefined) return 'no file beside the pages has this address';
      if (stays(path)) return undefined;
      return explainChange(manifest, changed, manifest?.outputs.get(path), now);
    },
  };
}

/**
 * Makes outputs one at a time, so that few are in memory, and lets other work of this thread go on in between. Outputs
 * that are compressed come first, and are compressed in threads while the others are made.
 */
export async function makeOutputs(
  outputs: readonly Output[],
  sources: Sources,
  staging: string,
): Promise<void> {
  const isCompressed = ({ path }: Output) => path.endsWith('.gz');
  const write = writerInto(staging);
  const inFlight: Promise<void>[] = [];
  try {
    for (const output of [
      ...outputs.filter(isCompressed),
      ...outputs.filter((one) => !isCompressed(one)),
    ]) {
      if (isCompressed(output) && inFlight.length >= maxInFlight) await inFlight.shift();
      const text = output.make(sources);
      if (isCompressed(output)) {
        const written = compress(text).then((bytes) => write(output.path, bytes));
        // The error is thrown below.
        written.catch(() => undefined);
        inFlight.push(written);
      } else write(output.path, text);
      await setImmediate();
    }
  } finally {
    await Promise.allSettled(inFlight);
  }
  await Promise.all(inFlight);
}

/** Each is a text of about 20 MB. */
const maxInFlight = 2;
/** Fewer bytes than this are compressed before a thread would have started. */
const minBytesForThread = 500_000;

/**
 * Compresses with gzip to the same bytes on every system and processor: without a time, for an unknown system
 * (https://www.rfc-editor.org/rfc/rfc1952#page-8), and without zlib, whose search for repetitions depends on the
 * processor. Levels above 7 take three times as long and save a thousandth.
 */
export async function compress(text: string): Promise<Uint8Array> {
  const bytes = strToU8(text);
  const options = { level: 7, mtime: 0 } as const;
  const compressed =
    bytes.length < minBytesForThread
      ? gzipSync(bytes, options)
      : await promisify<Uint8Array, AsyncGzipOptions, Uint8Array>(gzip)(bytes, {
          ...options,
          consume: true,
        });
  compressed[9] = 255;
  return compressed;
}
