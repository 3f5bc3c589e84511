import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decodePicture } from '../../src/pictures/decode-picture.ts';
import {
  asAnimatedPng,
  cut,
  disc,
  flat,
  lfsPointer,
  moving,
  noise,
  withBadChecksum,
} from '../helpers/hostile-pictures.ts';

const fault = (bytes: Uint8Array) =>
  decodePicture(bytes).then(
    () => undefined,
    (error: unknown) => (error as { fault: unknown }).fault,
  );

describe('what cannot be shown as a whole is refused', () => {
  test.each([
    ['a JPEG that is cut off', async () => cut(await noise(300, 200).jpeg().toBuffer(), 0.6)],
    [
      'a progressive JPEG that is cut off',
      async () => cut(await noise(300, 200).jpeg({ progressive: true }).toBuffer(), 0.6),
    ],
    [
      'a JPEG that is cut off and closed',
      async () =>
        Buffer.concat([cut(await noise(300, 200).jpeg().toBuffer(), 0.6), Buffer.from([255, 217])]),
    ],
    ['a PNG that is cut off', async () => cut(await noise(300, 200).png().toBuffer(), 0.6)],
    [
      'a PNG with a wrong checksum',
      async () => withBadChecksum(await noise(300, 200).png().toBuffer(), 'IDAT'),
    ],
    [
      'a PNG with a wrong checksum of its head',
      async () => withBadChecksum(await noise(300, 200).png().toBuffer(), 'IHDR'),
    ],
    ['a WebP that is cut off', async () => cut(await noise(300, 200).webp().toBuffer(), 0.6)],
    [
      'an AVIF that is cut off',
      async () => cut(await noise(300, 200).avif({ effort: 0 }).toBuffer(), 0.6),
    ],
    ['a GIF that is cut off', async () => cut(await noise(100, 100).gif().toBuffer(), 0.6)],
  ])('%s', async (_, make) => {
    expect(await fault(await make())).toMatchObject({
      message: 'is damaged: its end is missing, or bytes in it have changed',
      hint: 'copy the original file here again',
      rule: 'damaged-picture',
    });
  });

  test('what has more pixels than a machine should hold', async () => {
    const head = await flat(9, 9).png().toBuffer();
    head.writeUInt32BE(60_000, 16);
    head.writeUInt32BE(60_000, 20);
    head.writeUInt32BE(crc32(head.subarray(12, 29)), 29);
    expect(await fault(head)).toEqual({
      message: 'has 60000 × 60000 pixels; the limit is 268 million in all',
      hint: 'save a smaller version: pages show pictures at most 1600 pixels wide',
      rule: 'large-picture',
    });
  });

  test.each([
    ['', 'is empty: the file has no bytes'],
    [lfsPointer, 'is a Git LFS pointer, not the picture itself'],
    ['../../.git/annex/objects/a/b/x.jpg', 'is a git-annex pointer, not the picture itself'],
    ['<!DOCTYPE html>\n<title>Not found</title>', "is a web page saved under a picture's name"],
    ['%PDF-1.7\n', 'is a PDF document'],
    ['Only words.', 'is not a picture that can be read'],
    [
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
      'is not a picture that can be published: it is svg, not PNG, JPEG, WebP, AVIF or GIF',
    ],
  ])('%j', async (text, message) => {
    expect(await fault(Buffer.from(text))).toMatchObject({ message, rule: 'no-picture' });
  });

  test('other formats, each with what can be made of it', async () => {
    expect(await fault(await noise(20, 20).tiff().toBuffer())).toMatchObject({
      hint: 'save it as a PNG or JPEG file',
    });
    const bmp = Buffer.alloc(70);
    bmp.write('BM');
    expect(await fault(bmp)).toMatchObject({ message: 'is a BMP picture' });
  });
});

describe('what can be shown is', () => {
  test.each([
    ['CMYK', () => noise(60, 40).toColourspace('cmyk').jpeg().toBuffer()],
    ['16 bits', () => noise(60, 40).toColourspace('rgb16').png().toBuffer()],
    ['grey with alpha', () => noise(60, 40, 2).png().toBuffer()],
    ['a palette', () => noise(60, 40).png({ palette: true, colours: 4 }).toBuffer()],
    ['a wide colour profile', () => noise(60, 40).withIccProfile('p3').jpeg().toBuffer()],
    ['a progressive JPEG', () => noise(60, 40).jpeg({ progressive: true }).toBuffer()],
    ['an interlaced PNG', () => noise(60, 40).png({ progressive: true }).toBuffer()],
    [
      'bytes after the end',
      async () => Buffer.concat([await noise(60, 40).jpeg().toBuffer(), Buffer.from('more')]),
    ],
    [
      'stray bytes before a marker',
      async () => {
        const bytes = await noise(60, 40).jpeg().toBuffer();
        return Buffer.concat([bytes.subarray(0, 2), Buffer.from('stray'), bytes.subarray(2)]);
      },
    ],
    [
      'a wrong checksum of a comment',
      async () => {
        const bytes = await noise(60, 40).withMetadata({ density: 72 }).png().toBuffer();
        return withBadChecksum(bytes, 'pHYs');
      },
    ],
    [
      'a JPEG without its end mark',
      async () => (await noise(60, 40).jpeg().toBuffer()).subarray(0, -2),
    ],
    ['no PNG end', async () => (await noise(60, 40).png().toBuffer()).subarray(0, -12)],
  ])('%s', async (_, make) => {
    const picture = await decodePicture(await make());
    expect(picture).toMatchObject({ width: 60, height: 40, moves: false });
    const { info } = await picture.open().webp().toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject({ width: 60, height: 40 });
  });

  test('one pixel', async () => {
    expect(await decodePicture(await flat(1, 1).png().toBuffer())).toMatchObject({ width: 1 });
  });

  test('the first frame of what moves', async () => {
    for (const bytes of [
      await moving('gif'),
      await moving('webp'),
      asAnimatedPng(await noise(50, 50).png().toBuffer()),
    ]) {
      expect(await decodePicture(bytes)).toMatchObject({ width: 50, height: 50, moves: true });
    }
  });
});

describe('a light ground', () => {
  const groundOf = async (bytes: Uint8Array) => (await decodePicture(bytes)).ground;

  test.each(['png', 'webp', 'gif', 'avif'] as const)(
    'is for what is dark on transparent, as %s',
    async (format) => {
      expect(await groundOf(await disc().toFormat(format).toBuffer())).toBe(true);
      expect(
        await groundOf(await disc().flatten({ background: '#fff' }).toFormat(format).toBuffer()),
      ).toBe(false);
    },
  );

  test('is for no photograph, nor for what is white on transparent', async () => {
    expect(await groundOf(await noise(60, 40).jpeg().toBuffer())).toBe(false);
    // Alpha that is nowhere used.
    expect(await groundOf(await noise(60, 40).ensureAlpha().png().toBuffer())).toBe(false);
    expect(await groundOf(await disc('#fff').png().toBuffer())).toBe(false);
  });
});
