import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneProject, type Clone } from '../helpers/clone.ts';
import { proveHostile } from '../helpers/hostile.ts';

let folder: string;
let clone: Clone;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backfile-hostile-'));
  clone = cloneProject(path.join(folder, 'project'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

// Many more of them run at night.
test('what check says yes to can be built, and built again, whatever the archive holds', async () => {
  const left = await proveHostile(clone, folder, { seed: 1, articles: 120, clean: true });
  expect(left).toBeGreaterThan(20);
});
