import {
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  stat,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { probePicture } from '../../../src/pictures/decode-picture.ts';
import { preparePictures } from '../../../src/site/pictures/prepare-pictures.ts';
import { disc } from '../../helpers/hostile-pictures.ts';

let folder: string;
let cacheDir: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pictures-'));
  cacheDir = path.join(folder, 'cache');
});

afterEach(() => rm(folder, { recursive: true }));

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#26c' } });

async function write(name: string, bytes: Uint8Array | string): Promise<string> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
  return file;
}

async function prepare(files: string[], base = '/') {
  const inputs = files.map((file) => ({ file }));
  const { pictures, files: made } = await preparePictures(inputs, { cacheDir, base });
  return { pictures, files: made };
}

/** Records that an earlier build left. */
function createRecords() {
  const kept = new Map<string, string>();
  return {
    kept,
    get: (kind: string, key: string) => kept.get(`${kind} ${key}`),
    put: (kind: string, key: string, value: string) => void kept.set(`${kind} ${key}`, value),
  };
}

describe('preparePictures', () => {
  test.each([
    [300, [300]],
    [480, [480]],
    [1000, [480, 800, 1000]],
    [1600, [480, 800, 1200, 1600]],
    [2400, [480, 800, 1200, 1600]],
  ])('a picture %i wide is shown at %j', async (width, widths) => {
    const file = await write(
      'a.jpg',
      await plain(width, width / 2)
        .jpeg()
        .toBuffer(),
    );
    const picture = (await prepare([file])).pictures.get(file)!;
    expect(picture.sources[0]!.srcset.map((each) => each.width)).toEqual(widths);
    expect([picture.width, picture.height]).toEqual([widths.at(-1)!, widths.at(-1)! / 2]);
  });

  test.each([
    [900, 20_000, [480, 737]],
    [3000, 20_000, [480, 800, 1200, 1600]],
    [1, 20_000, [1]],
    [20_000, 10, [480, 800, 1200, 1600]],
    [1, 1, [1]],
  ])('%i × %i pixels are scaled to what WebP can be', async (width, height, widths) => {
    const file = await write('a.png', await plain(width, height).png().toBuffer());
    const { pictures, files } = await prepare([file]);
    const { sources, ...picture } = pictures.get(file)!;
    expect(sources[0]?.srcset.map((each) => each.width)).toEqual(widths);
    const largest = await sharp(
      files.find((each) => each.path === picture.src.slice(1))?.file,
    ).metadata();
    expect(largest).toMatchObject({ width: picture.width, height: picture.height });
    expect(picture.height).toBeLessThanOrEqual(16_383);
    // As tall for its width as it was, to a pixel of its width.
    const exact = picture.width * (height / width);
    expect(Math.abs(picture.height - exact)).toBeLessThanOrEqual(Math.max(1, height / width));
  });

  test('says which need a light ground, also when they are known already', async () => {
    const file = await write('logo.png', await disc().png().toBuffer());
    for (let time = 0; time < 2; time++) {
      expect((await prepare([file])).pictures.get(file)?.ground).toBe(true);
    }
    const photo = await write('photo.png', await plain(60, 40).png().toBuffer());
    expect((await prepare([photo])).pictures.get(photo)?.ground).toBeUndefined();
  });

  test('says where the files lie, and the addresses below the base', async () => {
    const file = await write('a.png', await plain(600, 300).png().toBuffer());
    const { pictures, files } = await prepare([file], '/archive/');
    const { src, sources } = pictures.get(file)!;
    expect(sources).toHaveLength(1);
    expect(sources[0]!.type).toBe('image/webp');
    const urls = sources[0]!.srcset.map((each) => each.url);
    expect(src).toBe(urls.at(-1));
    expect(files.map((each) => `/archive/${each.path}`).sort()).toEqual(urls.sort());
    for (const each of files) {
      expect((await sharp(each.file).metadata()).format).toBe('webp');
      expect(each.path).toMatch(/^pictures\/[0-9a-f]{24}-\d+\.webp$/);
    }
  });

  test('the same bytes under two names share their files, and names depend on nothing else', async () => {
    const bytes = await plain(600, 300).png().toBuffer();
    const one = await write('a.png', bytes);
    const two = await write('b/c.png', bytes);
    const { pictures, files } = await prepare([one, two, one]);
    expect(pictures.get(one)).toEqual(pictures.get(two));
    expect(files).toHaveLength(2);
    const elsewhere = await preparePictures([{ file: two }], {
      cacheDir: path.join(folder, 'other'),
      base: '/',
      concurrency: 1,
    });
    expect(elsewhere.files.map((each) => each.path)).toEqual(files.map((each) => each.path));
  });

  test('turns the picture as the camera says, and keeps no metadata', async () => {
    const bytes = await plain(600, 300)
      .withExif({ IFD0: { Artist: 'A private person' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const file = await write('a.jpg', bytes);
    const { pictures, files } = await prepare([file]);
    expect(pictures.get(file)).toMatchObject({ width: 300, height: 600 });
    const metadata = await sharp(files[0]!.file).metadata();
    expect(metadata).toMatchObject({ width: 300, height: 600 });
    expect([metadata.exif, metadata.orientation, metadata.icc]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('keeps a drawing exact', async () => {
    const file = await write('a.png', await plain(300, 100).png().toBuffer());
    const { files } = await prepare([file]);
    const { data } = await sharp(files[0]!.file).raw().toBuffer({ resolveWithObject: true });
    expect([...data.subarray(0, 3)]).toEqual([0x22, 0x66, 0xcc]);
  });

  test('takes from the cache what is there, and leaves no drafts', async () => {
    const file = await write('a.png', await plain(600, 300).png().toBuffer());
    const first = await prepare([file]);
    const before = await stat(first.files[0]!.file);
    expect(await prepare([file])).toEqual(first);
    expect((await stat(first.files[0]!.file)).ino).toBe(before.ino);
    expect(
      (await readdir(path.join(cacheDir, 'pictures'))).filter((name) => name.endsWith('.tmp')),
    ).toEqual([]);
  });

  test.each([
    ['emptied', (file: string) => truncate(file, 0)],
    ['cut short', (file: string) => truncate(file, 10)],
    [
      'changed at the same length',
      async (file: string) => {
        const bytes = await readFile(file);
        bytes[bytes.length - 1]! ^= 1;
        await writeFile(file, bytes);
      },
    ],
    ['lost', (file: string) => rm(file)],
  ])('makes a cached file again that was %s', async (_, damage) => {
    const file = await write('a.png', await plain(600, 300).png().toBuffer());
    const { files } = await prepare([file]);
    const whole = await readFile(files[0]!.file);
    await damage(files[0]!.file);
    await prepare([file]);
    expect(await readFile(files[0]!.file)).toEqual(whole);
  });

  test.each(['', '{', '[]', '[{}]', 'null'])(
    'makes the files again when their list says %j',
    async (list) => {
      const file = await write('a.png', await plain(600, 300).png().toBuffer());
      const first = await prepare([file]);
      const cache = path.join(cacheDir, 'pictures');
      const name = (await readdir(cache)).find((each) => each.endsWith('.json'))!;
      const whole = await readFile(path.join(cache, name), 'utf8');
      await writeFile(path.join(cache, name), list);
      expect(await prepare([file])).toEqual(first);
      expect(await readFile(path.join(cache, name), 'utf8')).toBe(whole);
    },
  );

  test.each<[string, (list: string, other: string) => string]>([
    ['is another picture’s', (_, other) => other],
    ['says another height', (list) => list.replace('"height":300', '"height":301')],
  ])('makes the files again when their list %s', async (_, damage) => {
    const one = await write('a.png', await plain(600, 300).png().toBuffer());
    const two = await write('b.png', await plain(600, 200).png().toBuffer());
    const first = await prepare([one, two]);
    const nameOf = (file: string) =>
      path.basename(first.pictures.get(file)!.src).replace(/-600\.webp$/, '.json');
    const [list, other] = [one, two].map((file) => path.join(cacheDir, 'pictures', nameOf(file)));
    const text = await readFile(list!, 'utf8');
    const damaged = damage(text, await readFile(other!, 'utf8'));
    expect(damaged).not.toBe(text);
    await writeFile(list!, damaged);
    expect(await prepare([one, two])).toEqual(first);
    expect(await readFile(list!, 'utf8')).toBe(text);
  });

  test('what is known of a picture by its digest is not looked at again', async () => {
    const file = await write('a.png', await plain(600, 300).png().toBuffer());
    const options = { cacheDir, base: '/', records: createRecords() };
    const first = await preparePictures([{ file, digest: 'one' }], options);
    await rm(file);
    await rm(cacheDir, { recursive: true });
    const again = await preparePictures([{ file, digest: 'one' }], options);
    expect([again.pictures, again.files]).toEqual([first.pictures, first.files]);
    await expect(preparePictures([{ file, digest: 'two' }], options)).rejects.toThrow(file);
    await expect(preparePictures([{ file }], options)).rejects.toThrow(file);
  });

  test('its files are brought when they are wanted, whole', async () => {
    const bytes = await plain(600, 300).png().toBuffer();
    const file = await write('a.png', bytes);
    const options = { cacheDir, base: '/', records: createRecords() };
    const first = await preparePictures([{ file, digest: 'one' }], options);
    const [made] = first.files;
    const whole = await readFile(made!.file);
    for (const damage of [() => truncate(made!.file, 10), () => rm(made!.file)]) {
      await damage();
      const again = await preparePictures([{ file, digest: 'one' }], options);
      await again.bring([made!.path, 'pictures/of-another.webp']);
      expect(await readFile(made!.file)).toEqual(whole);
    }
    // Other bytes than those that were known by this digest.
    await writeFile(file, await plain(500, 300).png().toBuffer());
    const later = await preparePictures([{ file, digest: 'one' }], options);
    await expect(later.bring([made!.path])).rejects.toThrow(
      'changed while the site was being built',
    );
  });

  test('forgets what no picture has needed for two months', async () => {
    const file = await write('a.png', await plain(600, 300).png().toBuffer());
    const { files } = await prepare([file]);
    const place = (name: string) => path.join(cacheDir, 'pictures', name);
    await writeFile(place('old.webp'), 'x');
    await writeFile(place('young.webp'), 'x');
    const long = Date.now() / 1000 - 61 * 24 * 3600;
    await utimes(place('old.webp'), long, long);
    await utimes(files[0]!.file, long, long);
    await prepare([file]);
    const left = await readdir(path.join(cacheDir, 'pictures'));
    expect(left).toContain('young.webp');
    expect(left).toContain(path.basename(files[0]!.file));
    expect(left).not.toContain('old.webp');
  });

  test('names every file that cannot be made', async () => {
    const good = await write('a.png', await plain(10, 10).png().toBuffer());
    const bad = await write('b.png', 'no picture');
    const cut = await write('c.jpg', (await plain(600, 300).jpeg().toBuffer()).subarray(0, 700));
    const missing = path.join(folder, 'd.png');
    const failure = await prepare([good, bad, cut, missing]).catch((error: unknown) =>
      String(error),
    );
    expect(failure).toContain(`${bad}: `);
    expect(failure).toContain(`${cut}: `);
    expect(failure).toContain(`${missing}: `);
    expect(failure).not.toContain(good);
  });

  test('nothing to do is done', async () => {
    expect(await prepare([])).toEqual({ pictures: new Map(), files: [] });
  });
});

describe('probePicture', () => {
  test.each(['png', 'jpeg', 'webp', 'avif', 'gif'] as const)('reads %s', async (format) => {
    const bytes = await plain(40, 20).toFormat(format).toBuffer();
    expect(await probePicture(bytes)).toEqual({ width: 40, height: 20, format });
  });

  test('gives the size as shown', async () => {
    const bytes = await plain(40, 20).withMetadata({ orientation: 8 }).jpeg().toBuffer();
    expect(await probePicture(bytes)).toMatchObject({ width: 20, height: 40 });
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('no picture')],
    ['a cut header', Buffer.from([0x89, 0x50, 0x4e, 0x47])],
  ])('refuses %s', async (_, bytes) => {
    await expect(probePicture(bytes)).rejects.toThrow(
      /not a picture that can be read|is empty|is damaged/,
    );
  });

  test.each([
    ['svg', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['tiff', () => plain(4, 4).tiff().toBuffer()],
  ])('refuses %s by name', async (name, make) => {
    await expect(probePicture(await make())).rejects.toThrow(`it is ${name}, not PNG`);
  });
});
