import { expect, test } from 'vitest';
import { bundlesToMake, planKept } from '../../../src/site/plan/plan-kept.ts';
import type { Manifest } from '../../../src/site/publish/manifest.ts';
import type { Plan } from '../../../src/site/plan/plan-pages.ts';
import type { SearchPlan } from '../../../src/search/plan.ts';

const record = { sha256: 'as it was', size: 1 };
const names = [
  'index.html',
  '2021/index.html',
  'gone/index.html',
  '404.html',
  'assets/a.css',
  'favicon.svg',
  'feed.xml',
  'rss.xml',
  'pictures/a.webp',
  'pictures/old.webp',
  'search/en/entry.json',
  'pagefind/en/2020/fragment/x',
  'pagefind/en/2021/fragment/y',
  'pagefind/ru/2021/fragment/z',
];
const manifest: Manifest = {
  settings: { siteUrl: 'https://example.org/' },
  routes: new Map(),
  outputs: new Map([
    ['feed.xml', 'as it was'],
    ['rss.xml', 'x'],
  ]),
  bundles: new Map([
    ['pagefind/en/2020/', 'digest of en 2020'],
    ['pagefind/en/2021/', 'an older digest'],
    ['pagefind/ru/2021/', 'digest of ru 2021'],
  ]),
  files: new Map(names.map((name) => [name, record])),
};
const bundle = (lang: string, time: string) => ({
  lang,
  folder: `pagefind/${lang}/${time}/`,
  digest: `digest of ${lang} ${time}`,
});
const search = {
  bundles: [bundle('en', '2020'), bundle('en', '2021')],
  entries: new Map(),
} as unknown as SearchPlan;
const pictures = [
  { path: 'pictures/a.webp', file: '/cache/a', sha256: record.sha256 },
  { path: 'pictures/new.webp', file: '/cache/new', sha256: record.sha256 },
];
const plan = (render: string[], hasAssets = true): Plan => ({
  common: {},
  templates: {},
  render: render.map((path) => ({ kind: 'year', year: '2021', lang: 'en', path })),
  routes: new Map([
    ['/', 'x'],
    ['/2021/', 'x'],
  ]),
  hasAssets,
  why: () => undefined,
});
/** `feed.xml` is to be made, `rss.xml` is as it was. */
const outputs = {
  make: [{ path: 'feed.xml', fingerprint: {}, make: () => '' }],
  fingerprints: new Map([
    ['feed.xml', 'x'],
    ['rss.xml', 'x'],
  ]),
  why: () => undefined,
};
const work = (plan: Plan) => ({ plan, search, pictures, outputs });
const all = { manifest, files: new Set(names) };

test('what is not made again stays: pages, outputs, assets, pictures, bundles of the same digest', () => {
  const kept = planKept(work(plan([])), all);
  expect([...kept.files.keys()]).toEqual([
    'index.html',
    '2021/index.html',
    '404.html',
    'assets/a.css',
    'rss.xml',
    'pictures/a.webp',
    'pagefind/en/2020/fragment/x',
  ]);
  expect(kept.needsProgram).toBe(false);
  expect(bundlesToMake(search, all)).toEqual([search.bundles[1]]);
  expect([...kept.pictures]).toEqual([['pictures/new.webp', '/cache/new']]);
});

test('a picture that another encoder made is copied again', () => {
  const other = pictures.map((picture) => ({ ...picture, sha256: 'of another encoder' }));
  const kept = planKept({ ...work(plan([])), pictures: other }, all);
  expect(kept.files.has('pictures/a.webp')).toBe(false);
  expect([...kept.pictures.keys()]).toEqual(['pictures/a.webp', 'pictures/new.webp']);
});

test('what is made again does not stay', () => {
  const kept = planKept(work(plan(['/2021/'])), all);
  expect(kept.needsProgram).toBe(true);
  expect(kept.files.has('index.html')).toBe(true);
  for (const file of ['2021/index.html', '404.html', 'assets/a.css']) {
    expect(kept.files.has(file), file).toBe(false);
  }
  expect(planKept(work(plan([], false)), all).needsProgram).toBe(true);
});

test('without a file of it a bundle is made again', () => {
  const files = new Set(names);
  files.delete('pagefind/en/2020/fragment/x');
  const kept = planKept(work(plan([])), { manifest, files });
  expect(bundlesToMake(search, { manifest, files })).toEqual(search.bundles);
  expect([...kept.files.keys()].filter((name) => name.startsWith('pagefind/'))).toEqual([]);
});

test('without a manifest nothing stays', () => {
  const last = { manifest: undefined, files: all.files };
  const kept = planKept(work(plan(['/'])), last);
  expect(kept.files.size).toBe(0);
  expect(bundlesToMake(search, last)).toEqual(search.bundles);
  expect([...kept.pictures.keys()]).toEqual(['pictures/a.webp', 'pictures/new.webp']);
});
