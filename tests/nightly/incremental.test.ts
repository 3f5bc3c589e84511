import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneProject, type Clone } from '../helpers/clone.ts';
import { edits } from '../helpers/edits.ts';
import { proveSequence } from '../helpers/sequence.ts';

/** SEQUENCES may ask for more, FIRST_SEED for others. */
const sequences = Number(process.env['SEQUENCES'] ?? 200);
const firstSeed = Number(process.env['FIRST_SEED'] ?? 1000);
const seeds = Array.from({ length: sequences }, (_, index) => firstSeed + index);
const commits = 3;

let folder: string;
let clone: Clone;
const done = new Set<string>();
let published = 0;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backfile-incremental-'));
  clone = cloneProject(path.join(folder, 'project'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(seeds)(
  'after each commit the site is what a build from nothing gives: seed %i',
  async (seed) => {
    const sequence = { seed, commits, git: seed % 2 === 0, today: seed % 3 === 0 };
    const result = await proveSequence(clone, path.join(folder, 'archive'), sequence);
    published += result.published;
    for (const name of result.done) done.add(name);
  },
);

test('most commits were published, and every kind of edit was among them', () => {
  expect(published).toBeGreaterThan((sequences * commits) / 2);
  if (sequences >= 200) expect([...done].sort()).toEqual(Object.keys(edits).sort());
});
