import { expect, test } from 'vitest';
import { checkDigest, checkListing } from '../../../src/site/check/check-listing.ts';
import type { Manifest } from '../../../src/site/publish/manifest.ts';

const record = (sha256: string) => ({ sha256, size: 1 });
const manifest = {
  files: new Map([
    ['index.html', record('abc')],
    ['feed.xml', record('def')],
  ]),
  routes: new Map([
    ['/', 'x'],
    ['/a/', 'x'],
  ]),
  outputs: new Map([
    ['feed.xml', 'x'],
    ['rss.xml', 'x'],
  ]),
} as unknown as Manifest;

test('files that are gone, and pages and files that were not written, are named', () => {
  const found = [...checkListing(manifest, new Set(['index.html']))];
  expect(found.map(({ where, rule, message }) => [where, rule, message])).toEqual([
    ['feed.xml', 'missing-file', 'the file is gone'],
    ['a/index.html', 'missing-page', 'the page of /a/ was not written'],
    ['rss.xml', 'missing-file', 'the file was not written'],
  ]);
});

test.each([
  ['index.html', 'abc', []],
  ['index.html', 'abd', ['changed-file']],
  ['stray.txt', 'abc', ['stray-file']],
])('%s with digest %s', (file, digest, rules) => {
  expect([...checkDigest(file, digest, manifest)].map(({ rule }) => rule)).toEqual(rules);
});
