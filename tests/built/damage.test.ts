import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hash } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeKeptSite, type KeptSite } from '../helpers/kept-site.ts';
import { filesIn } from '../helpers/page.ts';
import { quietDraft } from '../helpers/quiet-draft.ts';
import { differing } from '../helpers/sequence.ts';

let site: KeptSite;
let clean: Record<string, string>;
const dist = (file: string) => path.join(site.place('dist'), file);

beforeAll(async () => {
  site = await makeKeptSite();
  clean = await site.clean(quietDraft);
  await site.build(quietDraft);
  expect(differing(site.digests(), clean)).toEqual([]);
});
afterAll(() => site.remove());

async function expectClean(): Promise<void> {
  await site.build(quietDraft);
  expect(differing(site.digests(), clean)).toEqual([]);
}

/** What can happen to a file, and to `other` of its kind with it. */
const damages: readonly ((file: string, other: string) => void)[] = [
  (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2)),
  (file) => {
    const bytes = readFileSync(file);
    // In the last quarter, where no header is: nothing but what is kept can tell.
    const at = Math.floor(bytes.length * 0.8);
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    writeFileSync(file, bytes);
  },
  (file) => rmSync(file),
  (file, other) => copyFileSync(other, file),
  (file) => writeFileSync(file, ''),
];

describe('a cache that is damaged is noticed, never believed', () => {
  // Each round each file has another damage than its neighbours; in all rounds together it has every one.
  test.each([...damages.keys()])('round %i', async (round) => {
    const cache = site.place('cache');
    const files = filesIn(cache);
    const kinds = new Set(files.map((file) => path.dirname(file)));
    expect([...kinds].sort()).toEqual(['.', 'pages', 'pictures', 'search']);
    const before = new Map(files.map((file) => [file, readFileSync(path.join(cache, file))]));
    for (const [index, file] of files.entries()) {
      const alike = (one: string) => one !== file && path.extname(one) === path.extname(file);
      const other = site.place('other');
      writeFileSync(other, before.get(files.find(alike) ?? '') ?? 'of another version');
      damages[(index + round) % damages.length]?.(path.join(cache, file), other);
    }
    // All is taken from the cache again, or made.
    rmSync(site.place('dist'), { recursive: true });
    await expectClean();
  });
});

describe('a site that is damaged is mended', () => {
  test('a manifest that was cut off, and files that are not ours', async () => {
    truncateSync(dist('.backfile/manifest.json'), 2000);
    writeFileSync(dist('stray.txt'), 'x');
    mkdirSync(dist('a/stray/folder'), { recursive: true });
    writeFileSync(dist('2021/08/26/stray.html'), 'x');
    await expectClean();
  });

  test('a manifest that is missing, while a page is stale', async () => {
    rmSync(dist('.backfile/manifest.json'));
    appendFileSync(dist('2021/index.html'), 'somebody wrote this');
    await expectClean();
  });

  test('a manifest of another version', async () => {
    const text = readFileSync(dist('.backfile/manifest.json'), 'utf8');
    const [, rest = ''] = /^\{"check":"[0-9a-f]+",\n([^]*)$/.exec(text) ?? [];
    const older = rest.replace(/"version":\d+/, '"version":1');
    expect(older).not.toBe(rest);
    writeFileSync(
      dist('.backfile/manifest.json'),
      `{"check":"${hash('sha256', older)}",\n${older}`,
    );
    await expectClean();
  });

  test('files that are missing, one of each kind', async () => {
    const files = filesIn(site.place('dist'));
    const kinds = [
      /^2021\/08\/26\/fourth\//,
      /^404\.html$/,
      /^favicon/,
      /^assets\/.*\.css$/,
      /^assets\/.*\.woff2$/,
      /^pictures\//,
      /^pagefind\/en\/.*fragment/,
      /^pagefind\/en\/.*\.pf_meta$/,
      /^assets\/.*\.js$/,
      /^search\/en\/entry\.json$/,
    ];
    for (const kind of kinds) {
      const file = files.find((one) => kind.test(one));
      expect(file, String(kind)).toBeDefined();
      rmSync(dist(file ?? ''));
    }
    rmSync(dist('topics'), { recursive: true });
    writeFileSync(dist('topics'), 'a file where a folder was');
    await expectClean();
  });
});
