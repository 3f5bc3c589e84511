import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneProject, type Clone } from '../helpers/clone.ts';
import { proveHostile } from '../helpers/hostile.ts';

/** ARCHIVES may ask for more, FIRST_SEED for others. */
const archives = Number(process.env['ARCHIVES'] ?? 60);
const firstSeed = Number(process.env['FIRST_SEED'] ?? 100);
const seeds = Array.from({ length: archives }, (_, index) => firstSeed + index);

let folder: string;
let clone: Clone;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backfile-hostile-'));
  clone = cloneProject(path.join(folder, 'project'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(seeds)('what check says yes to can be built, and built again: seed %i', async (seed) => {
  const run = { seed, articles: 150, clean: seed % 4 === 0 };
  expect(await proveHostile(clone, folder, run)).toBeGreaterThan(20);
});
