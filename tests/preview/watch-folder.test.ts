import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchFolder } from '../../src/preview/watch-folder.ts';
import { patience } from '../helpers/patience.ts';

let folder: string;
let root: string;
let stop: () => void;
const changed = vi.fn();

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'backfile-watch-'));
  root = path.join(folder, 'content');
  mkdirSync(path.join(root, 'articles'), { recursive: true });
  changed.mockClear();
  stop = watchFolder(root, changed, 20);
});
afterEach(() => {
  stop();
  rmSync(folder, { recursive: true });
});

const heard = (times: number) =>
  vi.waitFor(() => expect(changed.mock.calls.length).toBeGreaterThanOrEqual(times), patience);

test('hears of files in folders that were made later', async () => {
  mkdirSync(path.join(root, 'articles/2021'));
  await heard(1);
  changed.mockClear();
  writeFileSync(path.join(root, 'articles/2021/x.md'), 'x');
  await heard(1);
});

test('hears once of what comes together', async () => {
  for (let n = 0; n < 20; n++) writeFileSync(path.join(root, `${n}.md`), 'x');
  await heard(1);
  await setTimeout(100);
  expect(changed).toHaveBeenCalledTimes(1);
});

test('hears of a folder that took the place of the first', async () => {
  renameSync(root, `${root}-before`);
  await heard(1);
  mkdirSync(root);
  changed.mockClear();
  await setTimeout(100);
  writeFileSync(path.join(root, 'site.yaml'), 'x');
  await heard(1);
});

test('hears of nothing once it is stopped', async () => {
  stop();
  writeFileSync(path.join(root, 'site.yaml'), 'x');
  await setTimeout(100);
  expect(changed).not.toHaveBeenCalled();
});
