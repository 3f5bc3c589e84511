import { createHash, randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Metadata } from 'sharp';

/** One published file of a picture. */
export interface Variant {
  name: string;
  width: number;
  height: number;
  sha256: string;
}

const formats = new Set(['png', 'jpeg', 'webp', 'avif', 'gif']);

/**
 * WebP alone: every browser of this decade shows it, and AVIF took three to seven times as long to
 * make for a twentieth to a tenth less, which a first build of a large archive on two cores would
 * feel.
 */
const transform = { version: 1, widths: [480, 800, 1200, 1600], quality: 80, effort: 4 } as const;

/** Names a picture's files: by its bytes and what is made of them, so that names do not change with the encoder. */
export function keyOfPicture(bytes: Uint8Array): string {
  return hash(hash(bytes) + JSON.stringify(transform)).slice(0, 24);
}

/** What makes the files: other encoders make other bytes under the same names. */
export function makersOfPictures(): string {
  return hash(JSON.stringify([transform, sharp.versions])).slice(0, 24);
}

/**
 * The size as shown and the format of a picture's bytes; throws an Error that says what is wrong
 * with them.
 */
export async function probePicture(
  bytes: Uint8Array,
): Promise<{ width: number; height: number; format: string }> {
  const metadata = await readMetadata(bytes);
  // AVIF is told from HEIC, which browsers do not show, by its compression.
  const format = metadata.compression === 'av1' ? 'avif' : metadata.format;
  if (!formats.has(format)) {
    throw new Error(`${format} is not published; PNG, JPEG, WebP, AVIF and GIF are`);
  }
  const { width, height } = metadata.autoOrient;
  return { width, height, format };
}

async function readMetadata(bytes: Uint8Array): Promise<Metadata> {
  try {
    return await sharp(bytes).metadata();
  } catch {
    throw new Error('the file is not a picture that can be read');
  }
}

/**
 * The files of a picture in the folder of the cache, made where they are not there as they were written. Throws an
 * Error that says why it is no picture.
 */
export async function takeOrMake(
  cache: string,
  key: string,
  bytes: Uint8Array,
): Promise<Variant[]> {
  const list = path.join(cache, `${key}.json`);
  const kept = await takeKept(cache, key, list);
  if (kept) return kept;
  const { width, format } = await probePicture(bytes);
  const largest = Math.min(width, transform.widths.at(-1) ?? width);
  const widths = [...transform.widths.filter((each) => each < largest), largest];
  const variants: Variant[] = [];
  for (const each of widths) {
    const { data, height } = await encode(bytes, each, format);
    const name = `${key}-${each}.webp`;
    await writeWhole(path.join(cache, name), data);
    variants.push({ name, width: each, height, sha256: hash(data) });
  }
  // Last, so that a list is only there when its files are.
  const text = JSON.stringify(variants);
  await writeWhole(list, `${sumOf(key, text)}\n${text}`);
  return variants;
}

/** What an earlier build made, if all of it is still there as it was written, and of this very picture, by these encoders. */
async function takeKept(cache: string, key: string, list: string): Promise<Variant[] | undefined> {
  try {
    const [sum, text = ''] = (await readFile(list, 'utf8')).split('\n');
    if (sumOf(key, text) !== sum) return undefined;
    const variants = JSON.parse(text) as Variant[];
    for (const { name, sha256 } of variants) {
      if (hash(await readFile(path.join(cache, name))) !== sha256) return undefined;
    }
    return variants.length > 0 ? variants : undefined;
  } catch {
    // A cache may be missing, cut short or damaged at any time: then it is made again.
    return undefined;
  }
}

/** With the encoders' versions: what others made is another file under the same name. */
function sumOf(key: string, text: string): string {
  return hash(JSON.stringify([key, sharp.versions, text]));
}

async function encode(bytes: Uint8Array, width: number, format: string) {
  const { quality, effort } = transform;
  const resized = sharp(bytes).autoOrient().resize({ width, withoutEnlargement: true });
  const lossy = await resized
    .clone()
    .webp({ quality, effort })
    .toBuffer({ resolveWithObject: true });
  if (format !== 'png' && format !== 'gif') return { data: lossy.data, height: lossy.info.height };
  // Charts and maps are smaller, and sharp, without loss; photographs saved as PNG are not.
  const exact = await resized.clone().webp({ lossless: true, effort }).toBuffer();
  const data = exact.length <= lossy.data.length ? exact : lossy.data;
  return { data, height: lossy.info.height };
}

/** Writes a file that others see whole or not at all. */
export async function writeWhole(file: string, data: Uint8Array | string): Promise<void> {
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(draft, data);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

function hash(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}
