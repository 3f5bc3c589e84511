import { expect, test } from 'vitest';
import { UsageError } from '../../../src/system/errors.ts';
import { joinManifests, type BuiltPart } from '../../../src/site/plan/join-manifests.ts';

const record = (sha256: string) => ({ sha256, size: 1 });

/** A part with a page and a bundle of its own, and a file that all have. */
function part(number: number, of: number, settings: Record<string, string> = {}): BuiltPart {
  const own = {
    siteUrl: 'https://example.org/',
    code: 'c',
    part: `${number}/${of}`,
    content: 'd',
    ...settings,
  };
  return {
    folder: `/parts/${number}`,
    manifest: {
      settings: own,
      routes: new Map([[`/${number}/`, 'fingerprint']]),
      outputs: new Map(),
      bundles: new Map([[`pagefind/en/${number}/`, 'digest']]),
      files: new Map([
        [`${number}/index.html`, record(`page ${number}`)],
        ['404.html', record('same')],
      ]),
    },
  };
}

test('the parts of a site make its manifest, and say where its files are', () => {
  const { manifest, folderOf } = joinManifests([part(2, 2), part(1, 2)]);
  expect(manifest.settings).toEqual({ siteUrl: 'https://example.org/', code: 'c' });
  expect([...manifest.routes.keys()].sort()).toEqual(['/1/', '/2/']);
  expect([...manifest.bundles.keys()].sort()).toEqual(['pagefind/en/1/', 'pagefind/en/2/']);
  expect([...folderOf].sort()).toEqual([
    ['1/index.html', '/parts/1'],
    ['2/index.html', '/parts/2'],
    ['404.html', '/parts/2'],
  ]);
  expect(manifest.files.get('1/index.html')).toEqual(record('page 1'));
});

const { part: _part, ...settings } = part(1, 1).manifest.settings;
const noPart = {
  folder: '/dist',
  manifest: { ...part(1, 1).manifest, settings },
};
const damaged = part(2, 2);
const odd = {
  ...damaged,
  manifest: { ...damaged.manifest, files: new Map([['404.html', record('another')]]) },
};

test.each<[string, BuiltPart[], RegExp]>([
  ['none', [], /name the folders of all parts/],
  ['one missing', [part(1, 3), part(3, 3)], /^missing: part 2\/3$/],
  ['one twice', [part(1, 2), { ...part(1, 2), folder: '/b' }], /parts\/1 and \/b are both part 1/],
  ['of two and of three', [part(1, 2), part(2, 3)], /parts\/1 is part 1\/2, \S+2 is part 2\/3/],
  ['a whole site', [noPart], /^\/dist is a whole site/],
  ['a part and a whole site', [part(1, 2), noPart], /^\/dist is a whole site/],
  ['of two addresses', [part(1, 2), part(2, 2, { siteUrl: 'x' })], /differ in siteUrl; build all/],
  ['of other code and articles', [part(1, 2), part(2, 2, { code: 'x', content: 'y' })], /code, co/],
  ['with other static files', [part(1, 2), odd], /^404\.html is not the same in \S+1 and \S+2/],
])('%s: refused', (_name, parts, message) => {
  expect(() => joinManifests(parts)).toThrow(UsageError);
  expect(() => joinManifests(parts)).toThrow(message);
});
