import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneProject, type Clone } from '../helpers/clone.ts';
import { proveSequence } from '../helpers/sequence.ts';

let folder: string;
let clone: Clone;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backfile-incremental-'));
  clone = cloneProject(path.join(folder, 'project'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

// Many more of them run at night.
test.each([
  { seed: 1, commits: 3 },
  { seed: 2, commits: 3, git: true, today: true },
])('after each commit the site is what a build from nothing gives: %o', async (sequence) => {
  const { published } = await proveSequence(clone, path.join(folder, 'archive'), sequence);
  expect(published).toBeGreaterThan(0);
});
