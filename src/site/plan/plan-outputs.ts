import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip, gzipSync, strToU8, type AsyncGzipOptions } from 'fflate';
import type { Output, Sources } from '../../formats/output.ts';
import { writerInto } from '../../system/folders.ts';
import type { Fingerprint } from '../../views/fingerprint.ts';
import type { LastSite } from './last-site.ts';
import { explainChange, formatFingerprint, whatChanged } from './plan-pages.ts';

/** Which of the files beside the pages have to be made; the others stay. */
export interface OutputPlan {
  make: readonly Output[];
  /** Fingerprints of all as text, by path: the manifest's. */
  fingerprints: ReadonlyMap<string, string>;
  /** Why one is made, for people; undefined where it is not. */
  why(path: string): string | undefined;
}

/** Compares each output's fingerprint with the one that it was made from, as is done with pages. */
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
 * Makes outputs one at a time, so that few are in memory; in between, whoever waits for this thread has a turn. What
 * takes long to compress comes first, and is compressed in threads while the others are made.
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
        // Heard of below.
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
 * The same bytes on each system and processor: without a time, of an unknown system (https://www.rfc-editor.org/rfc/rfc1952#page-8),
 * and not by zlib, whose search for repetitions differs from one processor to another. Above level 7 it takes three times as long for a thousandth.
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
