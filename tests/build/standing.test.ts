import { expect, test } from 'vitest';
import type { Manifest } from '../../src/build/manifest.ts';
import { openCache } from '../../src/build/cache.ts';
import {
  isStanding,
  isWhole,
  keepWarnings,
  recallStanding,
  recallWarnings,
  standingOf,
} from '../../src/build/standing.ts';
import { temporaryFolder } from './site-folder.ts';
import { archiveOf, story } from '../views/archive.ts';

const noon = Date.parse('2024-07-01T12:00:00Z');
const hour = 3_600_000;
const archive = archiveOf({
  site: { editions: ['en'], timeZone: 'Asia/Tokyo' },
  stories: [story('2019-03-01', 'first')],
});
const today = { ...archive, today: '2024-07-01' };
const quiet = { drafts: 0, later: 0 };

function settingsOf(waiting: Parameters<typeof standingOf>[2]): Manifest['settings'] {
  return { siteUrl: 'https://example.org/', ...standingOf('digest', today, waiting) };
}
const at = (moment: number) => () => moment;

test('the same content on the same day in the site’s zone stands', () => {
  const settings = settingsOf(quiet);
  expect(isStanding(settings, 'digest', at(noon))).toBe(true);
  expect(isStanding(settings, 'digest', at(noon - 20 * hour))).toBe(true);
  expect(isStanding(settings, 'another', at(noon))).toBe(false);
  expect(isStanding(settings, undefined, at(noon))).toBe(false);
  // It is the next day in Tokyo.
  expect(isStanding(settings, 'digest', at(noon + 3 * hour))).toBe(false);
  expect(isStanding({ siteUrl: 'https://example.org/' }, 'digest', at(noon))).toBe(false);
});

test('it stands no longer once something is out that waited, and not before what came out last', () => {
  const settings = settingsOf({ drafts: 0, later: 1, next: noon + hour, last: noon - hour });
  const stands = [-2 * hour, -hour, 0, hour - 1, hour].map((after) =>
    isStanding(settings, 'digest', at(noon + after)),
  );
  expect(stands).toEqual([false, true, true, true, false]);
});

test('what the last build said is said again', () => {
  const manifest: Manifest = {
    settings: settingsOf({ drafts: 1, later: 2 }),
    routes: new Map([['/', 'x']]),
    bundles: new Map([['pagefind/en/2019/', 'x']]),
    outputs: new Map(),
    files: new Map([
      ['index.html', { sha256: 'x', size: 2 }],
      ['404.html', { sha256: 'y', size: 3 }],
    ]),
  };
  expect(recallStanding(manifest, 0)).toMatchObject({
    articles: 1,
    pages: 2,
    bundles: 1,
    bytes: 5,
  });
  expect(manifest.settings['waiting']).toBe(
    '3 articles are not out yet: 1 draft, 2 dated or embargoed later',
  );
});

test('warnings are kept for the content, the day and whether a moment was named', async () => {
  const folder = await temporaryFolder();
  const place = { file: 'a.md', line: 1, column: 1, severity: 'warning' } as const;
  const warnings = [{ ...place, message: 'is odd', hint: 'mend it', rule: 'x' }];
  const cache = openCache(folder);
  keepWarnings(cache, settingsOf(quiet), warnings);
  cache.close();
  const again = openCache(folder);
  expect(recallWarnings(again, settingsOf(quiet))).toEqual(warnings);
  expect(recallWarnings(again, { ...settingsOf(quiet), asOf: '2024-07-01' })).toBeUndefined();
  expect(recallWarnings(again, { ...settingsOf(quiet), today: '2024-07-02' })).toBeUndefined();
  expect(recallWarnings(again, settingsOf({ ...quiet, next: noon }))).toBeUndefined();
  again.close();
});

test.each([
  ['all of it', ['index.html', '2019/03/index.html'], ['2019', '2019/03'], true],
  ['a file is gone', ['index.html'], ['2019', '2019/03'], false],
  ['another file', ['index.html', '2019/03/other.html'], ['2019', '2019/03'], false],
  ['one more', ['index.html', '2019/03/index.html', 'x'], ['2019', '2019/03'], false],
  ['an empty folder more', ['index.html', '2019/03/index.html'], ['2019', '2019/03', 'x'], false],
])('%s', (_, files, folders, whole) => {
  const record = { sha256: 'x', size: 1 };
  const manifest: Manifest = {
    settings: { siteUrl: '' },
    routes: new Map(),
    bundles: new Map(),
    outputs: new Map(),
    files: new Map([
      ['2019/03/index.html', record],
      ['index.html', record],
    ]),
  };
  expect(isWhole(manifest, { files: new Set(files), folders })).toBe(whole);
});
