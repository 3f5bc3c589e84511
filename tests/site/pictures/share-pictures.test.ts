import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createRenderer,
  prepareSharePictures,
  renderShareCard,
} from '../../../src/site/pictures/share-pictures.ts';
import type { ShareCard } from '../../../src/views/share-picture.ts';

const card = (changes: Partial<ShareCard> = {}): ShareCard => ({
  file: 'pictures/share-a.png',
  lang: 'en',
  dir: 'ltr',
  site: 'The Archive',
  title: 'A headline',
  below: 'TASS · 26 August 2021',
  ...changes,
});

/** Where the ink is: the outermost dark points of the headline's band, from the left, of 1200. */
async function inkOf(bytes: Uint8Array): Promise<{ left: number; right: number; dark: number }> {
  const band = { left: 0, top: 150, width: 1200, height: 330 };
  const { data } = await sharp(bytes).extract(band).greyscale().raw().toBuffer({
    resolveWithObject: true,
  });
  const columns = [...data.keys()].filter((at) => data[at]! < 100).map((at) => at % 1200);
  const left = columns.reduce((a, b) => Math.min(a, b), 1200);
  const right = columns.reduce((a, b) => Math.max(a, b), 0);
  return { left, right, dark: columns.length };
}

describe('a picture for sharing', () => {
  test('has the size that is asked for, and the same bytes each time', async () => {
    const renderer = await createRenderer();
    const one = await renderShareCard(renderer, card());
    expect(await sharp(one).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    const again = await renderShareCard(await createRenderer(), card());
    expect(Buffer.from(again).equals(one)).toBe(true);
  });

  test('begins at the right in Arabic, whose letters are joined', async () => {
    const renderer = await createRenderer();
    const ltr = await inkOf(await renderShareCard(renderer, card()));
    expect(ltr.left).toBeLessThan(90);
    expect(ltr.right).toBeLessThan(900);
    const arabic = { lang: 'ar', dir: 'rtl', title: 'أمر واقع' } as const;
    const rtl = await inkOf(await renderShareCard(renderer, card(arabic)));
    expect(rtl.right).toBeGreaterThan(1110);
    expect(rtl.left).toBeGreaterThan(300);
    // Letters that do not join take more room.
    const apart = { ...arabic, title: Array.from(arabic.title).join('\u200c') };
    const unjoined = await inkOf(await renderShareCard(renderer, card(apart)));
    expect(unjoined.left).toBeLessThan(rtl.left);
  });

  test('holds any headline: long ones end within it', async () => {
    const renderer = await createRenderer();
    for (const title of [
      'word '.repeat(20_000),
      'x'.repeat(100_000),
      '</text>{}&"',
      'A \u0000 😀👩‍👩‍👧',
    ]) {
      const ink = await inkOf(await renderShareCard(renderer, card({ title })));
      expect(ink.right).toBeLessThan(1200 - 40);
      expect(ink.dark).toBeGreaterThan(0);
    }
  });
});

describe('the cache', () => {
  let cacheDir: string;
  beforeAll(async () => {
    cacheDir = await mkdtemp(path.join(tmpdir(), 'backfile-share-'));
  });
  afterAll(() => rm(cacheDir, { recursive: true, force: true }));
  const prepare = () => prepareSharePictures([card()], { cacheDir });

  test('gives what was made, and is made again where it is damaged', async () => {
    const [made] = await prepare();
    const bytes = await readFile(made!.file);
    expect(made?.path).toBe('pictures/share-a.png');
    expect(await prepare()).toEqual([made]);
    await writeFile(made!.file, bytes.subarray(0, 100));
    expect(await prepare()).toEqual([made]);
    expect((await readFile(made!.file)).equals(bytes)).toBe(true);
    await rm(`${made!.file}.sum`);
    expect(await prepare()).toEqual([made]);
    expect((await readdir(path.join(cacheDir, 'share'))).sort()).toEqual([
      'share-a.png',
      'share-a.png.sum',
    ]);
  });

  test('forgets what nobody has made for two months', async () => {
    const share = path.join(cacheDir, 'share');
    for (const name of ['old.png', 'new.png']) await writeFile(path.join(share, name), 'x');
    await utimes(path.join(share, 'old.png'), 0, 0);
    await prepare();
    expect((await readdir(share)).sort()).toEqual(['new.png', 'share-a.png', 'share-a.png.sum']);
  });

  test('is not touched where nothing is to be made', async () => {
    const empty = path.join(cacheDir, 'none');
    expect(await prepareSharePictures([], { cacheDir: empty })).toEqual([]);
    await expect(readdir(empty)).rejects.toThrow();
  });
});
