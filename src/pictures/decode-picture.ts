import sharp, { type Metadata, type Sharp } from 'sharp';
import { nameFileKind } from './name-file-kind.ts';
import { askForPicture, PictureError } from './picture-error.ts';
import { oneAtATime } from '../system/one-at-a-time.ts';
import { pictureLimits, tooManyBytes, tooManyPixels } from './picture-limits.ts';
import { needsGround } from './needs-ground.ts';

/** A picture's size as shown, and its format. */
export interface PictureSize {
  width: number;
  height: number;
  format: string;
}

/** What is known of a picture when all of it has been decoded. */
export interface DecodedPicture extends PictureSize {
  /** Whether it moves; pages show its first frame. */
  moves: boolean;
  /** Whether what it shows is lost on a dark page, which then lays a light ground below it. */
  ground: boolean;
  /** Whether it takes so much memory that it is worked on alone. */
  isLarge: boolean;
  /** Opens it as it was decoded. */
  open: () => Sharp;
}

const formats = new Set(['png', 'jpeg', 'webp', 'avif', 'gif']);

/** What other formats are called, and what can be made of them. */
const otherFormats: Readonly<Record<string, string>> = {
  svg: 'export the drawing as a PNG file',
  heif: 'save the photograph as a JPEG file',
  tiff: 'save it as a PNG or JPEG file',
  jp2: 'save it as a PNG or JPEG file',
  jxl: 'save it as a PNG or JPEG file',
};

/** The size as shown and the format of a picture's bytes; throws a `PictureError` where they are none that is published. */
export async function probePicture(bytes: Uint8Array): Promise<PictureSize> {
  const { width, height, format } = describe(await readMetadata(bytes));
  return { width, height, format };
}

/**
 * Decodes all of a picture, as what publishes it will. Throws a `PictureError` that says what is wrong and how to fix it:
 * half a picture is not what anybody meant to show. `more`: formats besides those of articles' pictures.
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
  // AVIF is told from HEIC, which browsers do not show, by its compression.
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

/** The first way to open the bytes in which nothing is missing. */
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
    // Some cameras leave the end mark out, others put bytes of their own before it: the picture is whole.
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

/** Looks at each pixel, and keeps few; tells whether the picture needs a light ground. */
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

/** Whether the bytes begin as those of a PNG, JPEG, GIF, WebP or AVIF file do. */
function startsAsPicture(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return /^(?:\x89PNG\r\n|\xff\xd8\xff|GIF8|RIFF[^]{4}WEBP|[^]{4}ftypavi[fs])/.test(start);
}

/** Its own chunk comes before the pixels: https://www.w3.org/TR/png-3/#acTL-chunk */
function isAnimatedPng(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x89) return false;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = file.indexOf('acTL', 0, 'latin1');
  return at !== -1 && at < file.indexOf('IDAT', 0, 'latin1');
}
