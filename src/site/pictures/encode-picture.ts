import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { decodePicture, type DecodedPicture } from '../../pictures/decode-picture.ts';
import { writeWhole } from '../../system/files.ts';
import { oneAtATime } from '../../system/one-at-a-time.ts';
import { pictureLimits } from '../../pictures/picture-limits.ts';

/** A published file of a picture. */
interface Variant {
  name: string;
  width: number;
  height: number;
  sha256: string;
}

/** The files made from a picture. */
export interface MadePicture {
  variants: readonly Variant[];
  /** See `DecodedPicture`. */
  ground: boolean;
}

/**
 * Only WebP: every browser of this decade shows it. AVIF files were five to ten per cent smaller but took three to
 * seven times as long to make, which would slow down the first build of a large archive on two cores.
 */
const transform = { version: 1, widths: [480, 800, 1200, 1600], quality: 80, effort: 4 } as const;

/**
 * The key of a picture's files: a digest of its bytes and of the settings, but not of the encoders, so that names stay
 * the same when an encoder is updated.
 */
export function keyOfPicture(bytes: Uint8Array): string {
  return hash(hash(bytes) + JSON.stringify(transform)).slice(0, 24);
}

/** The settings and the encoders' versions: other encoders make other bytes under the same names. */
export function makersOfPictures(): string {
  return hash(makers).slice(0, 24);
}

/** With the version of the format in the cache. */
const makers = JSON.stringify([transform, sharp.versions, 2]);

/**
 * The files of a picture in the cache's folder. They are made if they are missing or damaged. Throws a `PictureError`
 * if the picture cannot be published.
 */
export async function takeOrMake(
  cache: string,
  key: string,
  bytes: Uint8Array,
): Promise<MadePicture> {
  const list = path.join(cache, `${key}.json`);
  const kept = await takeKept(cache, key, list);
  if (kept) return kept;
  const picture = await decodePicture(bytes);
  const make = () => makeVariants(picture, cache, key);
  const variants = await (picture.isLarge ? oneAtATime(make) : make());
  const made = { variants, ground: picture.ground };
  // Written last, so that a list exists only if its files do.
  const text = JSON.stringify(made);
  writeWhole(list, `${sumOf(key, text)}\n${text}`);
  return made;
}

async function makeVariants(
  picture: DecodedPicture,
  cache: string,
  key: string,
): Promise<Variant[]> {
  const variants: Variant[] = [];
  for (const each of widthsOf(picture)) {
    const { data, info } = await encode(picture, each);
    const { width, height } = info;
    const name = `${key}-${width}.webp`;
    writeWhole(path.join(cache, name), data);
    variants.push({ name, width, height, sha256: hash(data) });
  }
  return variants;
}

/** From the narrowest to the widest; none is wider than the picture, or taller than WebP allows. */
function widthsOf({ width, height }: DecodedPicture): number[] {
  const { webpSide } = pictureLimits;
  const fitting = height > webpSide ? Math.max(1, Math.floor((width * webpSide) / height)) : width;
  const largest = Math.min(fitting, transform.widths.at(-1) ?? fitting);
  return [...transform.widths.filter((each) => each < largest), largest];
}

/** What an earlier build made, if all of it is intact and made from the same picture by the same encoders. */
async function takeKept(
  cache: string,
  key: string,
  list: string,
): Promise<MadePicture | undefined> {
  try {
    const [sum, text = ''] = (await readFile(list, 'utf8')).split('\n');
    if (sumOf(key, text) !== sum) return undefined;
    const made = JSON.parse(text) as MadePicture;
    for (const { name, sha256 } of made.variants) {
      if (hash(await readFile(path.join(cache, name))) !== sha256) return undefined;
    }
    return made.variants.length > 0 ? made : undefined;
  } catch {
    // A cache may be missing or damaged at any time; then the files are made again.
    return undefined;
  }
}

/** Includes the encoders' versions, because other encoders make other bytes under the same name. */
function sumOf(key: string, text: string): string {
  return hash(JSON.stringify([key, makers, text]));
}

async function encode({ open, format }: DecodedPicture, width: number) {
  const { quality, effort } = transform;
  const resized = open().autoOrient().resize({
    width,
    height: pictureLimits.webpSide,
    fit: 'inside',
    withoutEnlargement: true,
  });
  const lossy = await resized
    .clone()
    .webp({ quality, effort })
    .toBuffer({ resolveWithObject: true });
  if (format !== 'png' && format !== 'gif') return lossy;
  // Charts and maps are smaller without loss, and stay sharp; photographs saved as PNG are not smaller.
  const exact = await resized.clone().webp({ lossless: true, effort }).toBuffer();
  return exact.length <= lossy.data.length ? { ...lossy, data: exact } : lossy;
}

function hash(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}
