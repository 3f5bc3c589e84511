import { ChangedWhileRead } from '../../problem/changed-while-read.ts';
import { mkdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Picture } from '../../article/picture.ts';
import type { Cache } from '../../cache/cache.ts';
import { MachineError } from '../../system/errors.ts';
import { forgetOld } from '../../cache/forget-old.ts';
import { PictureError } from '../../pictures/picture-error.ts';
import { keyOfPicture, makersOfPictures, takeOrMake, type MadePicture } from './encode-picture.ts';
import { siteFolders } from '../../archive/site-places.ts';

/** A picture to prepare: the absolute path of its file, and the digest of its bytes if it is known. */
export interface PictureInput {
  file: string;
  digest?: string | undefined;
}

export interface PreparedPictures {
  /** By the absolute path of the original. */
  pictures: ReadonlyMap<string, Picture>;
  /** The files that the site needs, sorted and without repetition. */
  files: readonly PictureFile[];
  /**
   * Makes sure that these files exist in the cache and are intact. `paths`: of files in the site. They are not checked
   * before, if a record of an earlier build describes them.
   */
  bring(paths: Iterable<string>): Promise<void>;
}

/** A finished picture file, and its place below the site's root. */
export interface PictureFile {
  file: string;
  path: string;
  sha256: string;
}

/**
 * Makes the files that pages show: in several widths, none wider than the original, rotated as the camera recorded,
 * without metadata (places and names of private people), and only the first frame of an animation. Names depend on the
 * original's bytes and the settings, not on the encoder. Pictures with the same bytes share their files. Throws a
 * single error that names all pictures that could not be prepared.
 */
export async function preparePictures(
  inputs: readonly PictureInput[],
  options: {
    cacheDir: string;
    base: string;
    /** Where the records of pictures are kept, so that a picture whose digest is known need not be read. */
    records?: Pick<Cache, 'get' | 'put'>;
    concurrency?: number;
    advance?: (done: number) => void;
  },
): Promise<PreparedPictures> {
  const { base, records, concurrency = availableParallelism() } = options;
  const folder = path.join(options.cacheDir, 'pictures');
  await mkdir(folder, { recursive: true });
  const kind = `picture-files ${makersOfPictures()}`;
  const made = new Map<string, Promise<MadePicture>>();
  const pictures = new Map<string, Picture>();
  const published = new Map<string, PictureFile>();
  const sources = new Map<string, string>();
  let done = 0;

  const make = async (file: string): Promise<MadePicture> => {
    const bytes = await readFile(file);
    const key = keyOfPicture(bytes);
    let picture = made.get(key);
    if (!picture) made.set(key, (picture = takeOrMake(folder, key, bytes)));
    return picture;
  };
  const know = async ({ file, digest }: PictureInput): Promise<MadePicture> => {
    const record = digest === undefined ? undefined : records?.get(kind, digest);
    if (record !== undefined) return JSON.parse(record) as MadePicture;
    const picture = await make(file);
    if (digest !== undefined) records?.put(kind, digest, JSON.stringify(picture));
    return picture;
  };
  const unique = [...new Map(inputs.map((input) => [input.file, input])).values()].sort(byFile);
  await forEachFile(unique, concurrency, async (input) => {
    const known = await know(input);
    pictures.set(input.file, pictureOf(known, base));
    for (const { name, sha256 } of known.variants) {
      const place = `${siteFolders.pictures}/${name}`;
      published.set(place, { path: place, file: path.join(folder, name), sha256 });
      sources.set(place, input.file);
    }
    options.advance?.((done += 1));
  });
  // `key.json` lists the files `key-480.webp` and so on.
  const lists = new Set([...published.keys()].map((one) => one.replace(/-\d+\.webp$/, '.json')));
  forgetOld(
    folder,
    (name) =>
      published.has(`${siteFolders.pictures}/${name}`) ||
      lists.has(`${siteFolders.pictures}/${name}`),
  );
  return {
    pictures,
    files: [...published.values()].sort(byPath),
    async bring(paths) {
      const wanted = new Set([...paths].flatMap((one) => sources.get(one) ?? []));
      const files = [...wanted].sort().map((file) => ({ file }));
      await forEachFile(files, concurrency, async ({ file }) => {
        for (const { name, sha256 } of (await make(file)).variants) {
          if (published.get(`${siteFolders.pictures}/${name}`)?.sha256 !== sha256) {
            throw new ChangedWhileRead('the picture');
          }
        }
      });
    },
  };
}

/** Works on several items at a time. Throws a single error that names all files that failed. */
async function forEachFile<T extends { file: string }>(
  items: readonly T[],
  concurrency: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = [...items].reverse();
  const failures: { file: string; error: unknown }[] = [];
  const worker = async () => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
      try {
        await work(item);
      } catch (error) {
        failures.push({ file: item.file, error });
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  if (failures.length === 0) return;
  const lines = failures.map(
    ({ file, error }) => `${file}: ${error instanceof Error ? error.message : String(error)}`,
  );
  const message = lines.sort().join('\n');
  // The picture has changed since it was checked; this is not a bug.
  const isChanged = failures.every(({ error }) => isChange(error));
  throw isChanged ? new MachineError(message) : new Error(message);
}

const isChange = (error: unknown) => error instanceof MachineError || error instanceof PictureError;

function pictureOf({ variants, ground }: MadePicture, base: string): Picture {
  const largest = variants.at(-1);
  if (!largest) throw new Error('a picture has no files');
  const urlOf = (variant: { name: string }) => `${base}${siteFolders.pictures}/${variant.name}`;
  return {
    width: largest.width,
    height: largest.height,
    src: urlOf(largest),
    ...(ground ? { ground } : {}),
    sources: [
      {
        type: 'image/webp',
        srcset: variants.map((variant) => ({ url: urlOf(variant), width: variant.width })),
      },
    ],
  };
}

function byFile(a: { file: string }, b: { file: string }): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}

function byPath(a: { path: string }, b: { path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
