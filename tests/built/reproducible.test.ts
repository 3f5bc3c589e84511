import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApart, digestsOf } from '../helpers/build-apart.ts';
import { readPage } from '../helpers/page.ts';
import { smallDay, writeSmallArchive } from '../helpers/small-archive.ts';

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

test('the day of which the archive is decides what is in it', async () => {
  await build('one', {});
  await build('earlier', { AS_OF: '2021-05-07' });
  const gone = readPage(path.join(folder, 'earlier/dist'), '/2021/05/04/gone/');
  expect(gone.one('.prose').text).toBe('Nobody reads this.');
  expect(readPage(path.join(folder, 'one/dist'), '/2021/05/04/gone/').all('.prose')).toEqual([]);
});
