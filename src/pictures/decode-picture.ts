import sharp, { type Metadata, type Sharp } from 'sharp';
import { nameFileKind } from './name-file-kind.ts';
import { askForPicture, PictureError } from './picture-error.ts';
import { oneAtATime } from '../system/one-at-a-time.ts';
import { pictureLimits, tooManyBytes, tooManyPixels } from './picture-limits.ts';
import { needsGround } from './needs-ground.ts';

/** The size at which a picture is shown, in pixels, and its format. */
export interface PictureSize {
  width: number;
  height: number;
  format: string;
}

/** What is known about a picture once it has been decoded completely. */
export interface DecodedPicture extends PictureSize {
  /** Whether it is animated; pages show its first frame. */
  moves: boolean;
  /** Whether it would be lost on a dark page, which then puts a light background below it. */
  ground: boolean;
  /** Whether it takes so much memory that it is processed by itself. */
  isLarge: boolean;
  /** Opens it in the way in which it could be decoded. */
  open: () => Sharp;
}

const formats = new Set(['png', 'jpeg', 'webp', 'avif', 'gif']);

/** Other formats, and what to convert them to. */
const otherFormats: Readonly<Record<string, string>> = {
  svg: 'export the drawing as a PNG file',
  heif: 'save the photograph as a JPEG file',
  tiff: 'save it as a PNG or JPEG file',
  jp2: 'save it as a PNG or JPEG file',
  jxl: 'save it as a PNG or JPEG file',
};

/** The size and format of a picture. Throws a `PictureError` if it cannot be published. */
export async function probePicture(bytes: Uint8Array): Promise<PictureSize> {
  const { width, height, format } = describe(await readMetadata(bytes));
  return { width, height, format };
}

/**
 * Decodes a whole picture, as for publishing. Throws a `PictureError` that says what is wrong and how to fix it; half a
 * picture is not published. `more`: formats besides those of articles' pictures.
 */
export async function decodePicture(
  bytes: Uint8Array,
  more: readonly string[] = [],
): Promise<DecodedPicture> {
  const metadata = await readMetadata(bytes);
  const size = describe(metadata, more);
  const decode = () => openSomehow(bytes, size.format, metadata.hasAlpha);
  const isLarge = metadata.width * metadata.height > pictureLimits.pixelsInParallel;
  const { open, ground } = await (isLarge ? oneAtATime(decode) : decode());
  const moves = (metadata.pages ?? 1) > 1 || isAnimatedPng(bytes);
  return { ...size, moves, ground, isLarge, open };
}

async function readMetadata(bytes: Uint8Array): Promise<Metadata> {
  const { bytes: mostBytes, pixels: mostPixels } = pictureLimits;
  if (bytes.length > mostBytes) throw new PictureError(tooManyBytes(bytes.length));
  let metadata;
  try {
    metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    throw startsAsPicture(bytes) ? damaged() : new PictureError(nameFileKind(bytes));
  }
  const { width, height } = metadata;
  if (width * height > mostPixels) {
    throw new PictureError(tooManyPixels(width, height));
  }
  return metadata;
}

function describe(metadata: Metadata, more: readonly string[] = []): PictureSize {
  // AVIF differs from HEIC, which browsers do not show, by its compression.
  const format = metadata.compression === 'av1' ? 'avif' : metadata.format;
  if (!formats.has(format) && !more.includes(format)) {
    throw new PictureError({
      message: `is not a picture that can be published: it is ${format}, not PNG, JPEG, WebP, AVIF or GIF`,
      hint: otherFormats[format] ?? askForPicture,
      rule: 'no-picture',
    });
  }
  const { width, height } = metadata.autoOrient;
  return { width, height, format };
}

interface OpenPicture {
  open: () => Sharp;
  ground: boolean;
}

/** The first way of opening the bytes in which nothing is missing. */
async function openSomehow(
  bytes: Uint8Array,
  format: string,
  hasAlpha: boolean,
): Promise<OpenPicture> {
  const open = (from: Uint8Array, failOn: 'warning' | 'truncated') => () =>
    sharp(from, { failOn, limitInputPixels: pictureLimits.pixels });
  const strict = open(bytes, 'warning');
  try {
    return { open: strict, ground: await decodeAll(strict(), hasAlpha) };
  } catch (error) {
    if (format !== 'jpeg') throw damaged();
    // Some cameras leave out the end mark, others put their own bytes before it; the picture is still complete.
    const strayBytes = /extraneous bytes/.test(messageOf(error));
    const again = strayBytes
      ? open(bytes, 'truncated')
      : open(Buffer.concat([bytes, jpegEnd]), 'warning');
    try {
      return { open: again, ground: await decodeAll(again(), hasAlpha) };
    } catch {
      throw damaged();
    }
  }
}

const jpegEnd = Buffer.from([0xff, 0xd9]);

/** Decodes all pixels but keeps only a small picture. Returns whether the picture needs a light background. */
async function decodeAll(picture: Sharp, hasAlpha: boolean): Promise<boolean> {
  const small = picture.resize({
    width: 128,
    height: 128,
    fit: 'inside',
    withoutEnlargement: true,
  });
  if (!hasAlpha) {
    await small.raw().toBuffer();
    return false;
  }
  return needsGround(
    await small.toColourspace('srgb').ensureAlpha().raw({ depth: 'uchar' }).toBuffer(),
  );
}

function damaged(): PictureError {
  return new PictureError({
    message: 'is damaged: its end is missing, or bytes in it have changed',
    hint: 'copy the original file here again',
    rule: 'damaged-picture',
  });
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Whether the bytes begin like a PNG, JPEG, GIF, WebP or AVIF file. */
function startsAsPicture(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return /^(?:\x89PNG\r\n|\xff\xd8\xff|GIF8|RIFF[^]{4}WEBP|[^]{4}ftypavi[fs])/.test(start);
}

/** The chunk of animations comes before the pixels: https://www.w3.org/TR/png-3/#acTL-chunk */
function isAnimatedPng(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x89) return false;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = file.indexOf('acTL', 0, 'latin1');
  return at !== -1 && at < file.indexOf('IDAT', 0, 'latin1');
}
