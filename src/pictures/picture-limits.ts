import type { PictureFault } from './picture-error.ts';

/** Limits for pictures; whatever exceeds them is an error in `check`. Pages show pictures at most 1,600 pixels wide. */
export const pictureLimits = {
  /** Bytes of the file, which is read into memory as a whole. */
  bytes: 200_000_000,
  /** Width times height: a broadsheet page at 600 dots per inch has about 120 million. */
  pixels: 268_000_000,
  /** Larger pictures are decoded one at a time, because each may take a gigabyte. */
  pixelsInParallel: 40_000_000,
  /** Width or height of a WebP file: https://developers.google.com/speed/webp/faq#what_is_the_maximum_size_a_webp_image_can_be */
  webpSide: 16_383,
} as const;

export function tooManyBytes(bytes: number): PictureFault {
  return {
    ...smaller,
    message: `has ${inMillions(bytes)} bytes; the limit is ${inMillions(pictureLimits.bytes)}`,
  };
}

export function tooManyPixels(width: number, height: number): PictureFault {
  return {
    ...smaller,
    message: `has ${width} × ${height} pixels; the limit is ${inMillions(pictureLimits.pixels)} in all`,
  };
}

const smaller = {
  hint: 'save a smaller version: pages show pictures at most 1600 pixels wide',
  rule: 'large-picture',
};

/** In words: `268 million`. */
const inMillions = (count: number) =>
  `${(Math.round(count / 100_000) / 10).toLocaleString('en')} million`;
