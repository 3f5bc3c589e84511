import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { verifySite } from '../../src/site/check/verify-site.ts';
import type { Draft } from '../helpers/draft.ts';
import { makeKeptSite, type KeptSite } from '../helpers/kept-site.ts';
import { quietDraft, sixth } from '../helpers/quiet-draft.ts';
import { differing } from '../helpers/sequence.ts';

let site: KeptSite;
/** Folders that are file systems of their own now. */
const mounted: string[] = [];

/** All pages differ, and there are a body, a picture and records that no cache knows. */
const next: Draft = {
  ...quietDraft,
  site: { ...quietDraft.site, name: 'Another name' },
  pieces: [...quietDraft.pieces, sixth],
  pictures: { ...quietDraft.pictures, 'a.png': 40 },
};

beforeAll(async () => {
  site = await makeKeptSite();
});
afterEach(() => {
  for (const folder of mounted.splice(0)) run('umount', folder);
});
afterAll(() => site.remove());

function run(command: string, ...args: string[]): boolean {
  const { status } = spawnSync(command, args, { stdio: 'ignore' });
  return status === 0;
}

/** A small disk at a folder; false where the machine lets nobody mount one. */
function mount(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  const made = run('mount', '-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', folder);
  if (made) mounted.push(folder);
  return made;
}

const canMount = (() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'backfile-mount-'));
  const can = mount(folder);
  if (can) run('umount', mounted.pop() ?? '');
  rmSync(folder, { recursive: true, force: true });
  return can;
})();

/** Fills the disk but for so many bytes; gives what takes that away again. */
function fill(folder: string, left: number): () => void {
  const filler = path.join(folder, 'filler');
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - left)));
  return () => rmSync(filler);
}

/** What only builds that are under way have. */
function leftovers(name: string): string[] {
  const files = readdirSync(site.place(name), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => /(?:^|\/)staging-[^/]+$|\.tmp$/.test(file));
}

// Where nobody may mount, tests/site/publish/publish.test.ts makes the same happen by injection.
test.runIf(canMount).each([
  ['of the site', 'disk', [40_000]],
  ['of the cache', 'cache', [0, 20_000, 60_000]],
  ['of what is being rendered', 'project/.cache', [100_000]],
] as const)(
  'a full disk %s: a clear word, a whole site, and the next build is as ever',
  async (_, name, sizes) => {
    const folder = site.place(name);
    rmSync(folder, { recursive: true, force: true });
    mount(folder);
    const out = name === 'disk' ? { OUT_DIR: path.join(folder, 'dist') } : {};
    const outDir = out.OUT_DIR ?? site.place('dist');
    await site.build(quietDraft, out);
    for (const left of sizes) {
      const empty = fill(folder, left);
      const { status, said } = await site.attempt(next, out);
      expect(said).toMatch(/the disk is full/);
      expect(said).not.toMatch(/unexpected/);
      expect(status).toBe(3);
      expect(await verifySite(outDir)).toEqual([]);
      // What is half done would help to fill the disk.
      expect(leftovers('project/.cache')).toEqual([]);
      expect(leftovers('cache')).toEqual([]);
      empty();
    }
    await site.build(next, out);
    expect(differing(site.digests(outDir), await site.clean(next))).toEqual([]);
  },
);
