import type { PictureFault } from './picture-error.ts';

/** What a picture may be at most; what is beyond is an error of `check`. Pages show pictures at 1,600 pixels in width. */
export const pictureLimits = {
  /** Bytes of the file, which is held in memory as a whole. */
  bytes: 200_000_000,
  /** Width times height: a page of a broadsheet at 600 dots per inch has some 120 million. */
  pixels: 268_000_000,
  /** Pictures of more pixels than this are decoded one at a time: each may take a gigabyte. */
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

/** As people read it: `268 million`. */
const inMillions = (count: number) =>
  `${(Math.round(count / 100_000) / 10).toLocaleString('en')} million`;
