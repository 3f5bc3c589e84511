import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../src/site/build.ts';
import { readOptions } from '../../src/terminal/options.ts';
import { quietLog } from '../helpers/quiet-log.ts';
import { cut, disc, flat, moving, noise } from '../helpers/hostile-pictures.ts';
import { readPage } from '../helpers/page.ts';
import { article } from '../helpers/small-archive.ts';

let folder: string;
const place = (name: string) => path.join(folder, name);
const buildIt = () => {
  const env = { CONTENT_DIR: place('content'), OUT_DIR: place('dist'), CACHE_DIR: place('cache') };
  return build(readOptions([], env, folder, { usage: '' }), quietLog());
};
const put = (name: string, bytes: Uint8Array | string) =>
  writeFile(path.join(place('content'), name), bytes);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backfile-pictures-'));
  await mkdir(place('content/articles'), { recursive: true });
  await put('site.yaml', 'name: N\nurl: https://example.org/\n');
  const photo = (src: string) => `photo: { src: ${src}, alt: A view }`;
  await put(
    'articles/chart.md',
    article('Chart', '2021-08-26', photo('chart.png'), '![A](chart.png)'),
  );
  await put(
    'articles/photo.md',
    article('Photo', '2021-08-25', photo('photo.jpg'), '![A](moving.gif)'),
  );
  await put('articles/tall.md', article('Tall', '2021-08-24', photo('tall.png'), 'Words.'));
  await put('articles/chart.png', await disc().png().toBuffer());
  await put('articles/photo.jpg', await noise(300, 200).jpeg().toBuffer());
  await put('articles/moving.gif', await moving('gif'));
  await put('articles/tall.png', await flat(900, 20_000).png().toBuffer());
  await buildIt();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const classesOn = (address: string) =>
  readPage(place('dist'), address)
    .all('picture img')
    .map((img) => img.attribute('class'));

test('what is dark on transparent has a light ground wherever it is shown, and nothing else has', () => {
  expect(classesOn('/2021/08/26/chart/')).toEqual(['light-ground', 'light-ground']);
  expect(classesOn('/2021/08/25/photo/')).toEqual([undefined, undefined]);
  expect(classesOn('/')).toContain('light-ground');
});

test('a very tall picture is shown as tall as WebP can be', async () => {
  const img = readPage(place('dist'), '/2021/08/24/tall/').one('picture img');
  const file = path.join(place('dist'), img.attribute('src') ?? '');
  const { width, height } = await sharp(file).metadata();
  expect([String(width), String(height)]).toEqual([
    img.attribute('width'),
    img.attribute('height'),
  ]);
  expect(height).toBeGreaterThan(16_300);
});

test('one that is cut off stops the build as an error of the content, and the site stays', async () => {
  await put('articles/photo.jpg', cut(await noise(300, 200).jpeg().toBuffer(), 0.6));
  await expect(buildIt()).rejects.toMatchObject({
    name: 'ContentErrors',
    problems: expect.arrayContaining([
      expect.objectContaining({
        file: 'articles/photo.md',
        line: 4,
        column: 15,
        message: expect.stringContaining('photo.src: "photo.jpg" is damaged') as string,
      }),
    ]) as unknown,
  });
  expect(classesOn('/2021/08/25/photo/')).toHaveLength(2);
});
