import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApart, digestsOf } from './build-apart.ts';
import { smallDay, writeSmallArchive } from './small-archive.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backfile-reproducible-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A build of a copy of its own, everything in a place of its own. */
async function build(name: string, own: Record<string, string>): Promise<Record<string, string>> {
  const place = (part: string) => path.join(folder, name, part);
  await writeSmallArchive(place('content'));
  buildApart({
    CONTENT_DIR: place('content'),
    OUT_DIR: place('dist'),
    CACHE_DIR: place('cache'),
    AS_OF: smallDay,
    ...own,
  });
  return digestsOf(place('dist'));
}

test('another folder, time zone, language and cache give the same bytes', async () => {
  const one = await build('one', { TZ: 'Pacific/Kiritimati', LANG: 'ru_RU.UTF-8' });
  const two = await build('deeper/in a folder/two', {
    TZ: 'America/Anchorage',
    LANG: 'C',
    LC_ALL: 'tr_TR.UTF-8',
    CI: '1',
  });
  expect(Object.keys(one).length).toBeGreaterThan(800);
  expect(two).toEqual(one);
  // Once more, from the cache and over what is there.
  expect(await build('one', { TZ: 'UTC' })).toEqual(one);
});

test('another day shows', async () => {
  const one = await build('one', {});
  const later = await build('later', { AS_OF: '2021-05-05' });
  expect(Object.keys(later)).not.toContain('2021/05/06/ship/index.html');
  expect(later['index.html']).not.toBe(one['index.html']);
});
