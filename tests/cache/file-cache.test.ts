import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forgetFiles, keepFiles, takeFiles, type CachedFile } from '../../src/cache/file-cache.ts';

const files: CachedFile[] = [
  { path: 'server/entry.mjs', content: Buffer.from('export const renderPage = 1;\n') },
  { path: 'client/assets/a.woff2', content: Buffer.from([0, 10, 255, 10]) },
  { path: 'empty', content: Buffer.alloc(0) },
];
let cacheDir = '';
const place = () => ({ cacheDir, kind: 'pages' as const, digest: 'abc' });
const plain = (taken: readonly CachedFile[] | undefined) =>
  taken?.map(({ path, content }) => [path, [...content]]);

beforeEach(() => (cacheDir = mkdtempSync(path.join(tmpdir(), 'backfile-kept-'))));
afterEach(() => rmSync(cacheDir, { recursive: true }));

describe('files that belong together', () => {
  test('come back as they were kept, by kind and digest', () => {
    keepFiles(place(), files);
    expect(plain(takeFiles(place()))).toEqual(plain(files));
    expect(takeFiles({ ...place(), kind: 'search' })).toBeUndefined();
    expect(takeFiles({ ...place(), digest: 'abd' })).toBeUndefined();
  });

  test('are thrown away when a byte is wrong or missing', () => {
    keepFiles(place(), files);
    const kept = path.join(cacheDir, 'pages', 'abc');
    const whole = readFileSync(kept);
    for (const damaged of [
      whole.subarray(0, -1),
      whole.subarray(0, 5),
      Buffer.concat([whole.subarray(0, -2), Buffer.from('xx')]),
      Buffer.alloc(0),
    ]) {
      writeFileSync(kept, damaged);
      expect(takeFiles(place())).toBeUndefined();
      expect(readdirSync(path.join(cacheDir, 'pages'))).toEqual([]);
    }
  });

  test('leave nothing behind when they cannot be kept', () => {
    mkdirSync(path.join(cacheDir, 'pages', 'abc'), { recursive: true });
    expect(() => keepFiles(place(), files)).toThrow();
    expect(readdirSync(path.join(cacheDir, 'pages'))).toEqual(['abc']);
  });

  test('are not taken under another name or kind', () => {
    keepFiles(place(), files);
    const whole = readFileSync(path.join(cacheDir, 'pages', 'abc'));
    writeFileSync(path.join(cacheDir, 'pages', 'abd'), whole);
    expect(takeFiles({ ...place(), digest: 'abd' })).toBeUndefined();
  });

  test('are dropped when no build used them for two months', () => {
    const [day, now] = [24 * 3600 * 1000, Date.now()];
    keepFiles(place(), files);
    keepFiles({ ...place(), digest: 'old' }, files);
    const old = (now - 61 * day) / 1000;
    utimesSync(path.join(cacheDir, 'pages', 'old'), old, old);
    forgetFiles(cacheDir, 'search', now);
    expect(readdirSync(path.join(cacheDir, 'pages')).sort()).toEqual(['abc', 'old']);
    forgetFiles(cacheDir, 'pages', now);
    expect(readdirSync(path.join(cacheDir, 'pages'))).toEqual(['abc']);
    expect(takeFiles(place(), now + 50 * day)).toBeDefined();
    forgetFiles(cacheDir, 'pages', now + 100 * day);
    expect(readdirSync(path.join(cacheDir, 'pages'))).toEqual(['abc']);
  });
});
