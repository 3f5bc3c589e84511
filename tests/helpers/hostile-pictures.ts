import sharp from 'sharp';

/** A picture with many colours, so that its bytes are many. */
export function noise(width: number, height: number, channels: 2 | 3 | 4 = 3) {
  const bytes = Buffer.alloc(width * height * channels);
  for (let at = 0; at < bytes.length; at++) bytes[at] = (at * 7919 + (at >> 3) * 31) & 255;
  return sharp(bytes, { raw: { width, height, channels } });
}

export const flat = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#abc' } });

/** A black disc on nothing, as charts and logos are. */
export const disc = (fill = '#000') =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><circle cx="100" cy="50" r="40" fill="${fill}"/></svg>`,
    ),
  );

export const cut = (bytes: Buffer, share: number) =>
  bytes.subarray(0, Math.floor(bytes.length * share));

/** The PNG with one byte of the checksum of its first chunk of that type changed. */
export function withBadChecksum(png: Buffer, type: string): Buffer {
  const bytes = Buffer.from(png);
  const at = bytes.indexOf(type, 0, 'latin1');
  const sum = at + 4 + bytes.readUInt32BE(at - 4);
  bytes.writeUInt8(bytes.readUInt8(sum) ^ 0xff, sum);
  return bytes;
}

/** Two frames. */
export async function moving(format: 'gif' | 'webp'): Promise<Buffer> {
  const frames = await Promise.all(
    [noise(50, 50), flat(50, 50)].map((one) => one.raw().toBuffer()),
  );
  const raw = { width: 50, height: 100, channels: 3, pageHeight: 50 } as const;
  return sharp(Buffer.concat(frames), { raw }).toFormat(format, { loop: 0 }).toBuffer();
}

/** The PNG as one of two frames: https://www.w3.org/TR/png-3/#acTL-chunk */
export function asAnimatedPng(png: Buffer): Buffer {
  const chunk = Buffer.from('\0\0\0\x08acTL\0\0\0\x01\0\0\0\0\xb9\x3d\xbf\x90', 'latin1');
  const at = png.indexOf('IDAT', 0, 'latin1') - 4;
  return Buffer.concat([png.subarray(0, at), chunk, png.subarray(at)]);
}

export const lfsPointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d'.repeat(32)}\nsize 12345\n`;
