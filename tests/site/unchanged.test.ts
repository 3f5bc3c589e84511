import { expect, test } from 'vitest';
import type { Manifest } from '../../src/site/publish/manifest.ts';
import type { Waiting } from '../../src/archive/waiting.ts';
import { openCache } from '../../src/cache/cache.ts';
import { isWhole, rememberBuild, recallBuild, builtFrom } from '../../src/site/unchanged.ts';
import { temporaryFolder } from '../helpers/site-folder.ts';
import { archiveOf, story } from '../views/archive.ts';

const noon = Date.parse('2024-07-01T12:00:00Z');
const archive = archiveOf({
  site: { editions: ['en'], timeZone: 'Asia/Tokyo' },
  stories: [story('2019-03-01', 'first')],
});
const today = { ...archive, today: '2024-07-01' };
const quiet = { drafts: 0, later: 0 };

const builtWith = (waiting: Waiting, asOf = false) => builtFrom('digest', today, waiting, asOf);

test('it is kept in the cache under a name that tells nothing, and that all of it decides', async () => {
  const folder = await temporaryFolder();
  const place = { file: 'a.md', line: 1, column: 1, severity: 'warning' } as const;
  const warnings = [{ ...place, message: 'is odd', hint: 'mend it', rule: 'x' }];
  const cache = openCache(folder);
  const waiting = { drafts: 1, later: 2, until: noon };
  const name = rememberBuild(cache, builtWith(waiting), warnings);
  expect(name).toMatch(/^[0-9a-f]{64}$/);
  const others = [
    builtWith(quiet),
    builtWith(waiting, true),
    builtWith({ ...waiting, since: noon }),
  ];
  expect(new Set([name, ...others.map((one) => rememberBuild(cache, one, []))]).size).toBe(4);
  cache.close();
  const again = openCache(folder);
  expect(recallBuild(again, name)).toEqual({
    built: expect.objectContaining({
      articles: 1,
      waiting: '3 articles are not out yet: 1 draft, 2 dated or embargoed later',
    }) as unknown,
    warnings,
  });
  expect(recallBuild(again, 'another')).toBeUndefined();
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
