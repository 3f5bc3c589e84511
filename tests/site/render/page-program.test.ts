import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MachineError } from '../../../src/system/errors.ts';
import {
  programEntry,
  stageAssets,
  takePageProgram,
} from '../../../src/site/render/page-program.ts';
import { root } from '../../../src/system/root.ts';
import { makeWorkFolder } from '../../../src/system/folders.ts';

const site = { base: '/archive/' };
let work = '';
let cacheDir = '';
let count = 0;
const take = async (of = site, kept = true) => {
  const own = path.join(work, `build-${(count += 1)}`);
  const program = takePageProgram(of, { work: own, ...(kept ? { cacheDir } : {}) });
  try {
    return await program.folder;
  } finally {
    await program.stop();
  }
};
const contentOf = (folder: string) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name);
        return [path.relative(folder, file), readFileSync(file, 'hex')] as const;
      }),
  );
const kept = () => readdirSync(path.join(cacheDir, 'pages'));

beforeAll(async () => {
  work = await makeWorkFolder(path.join(root, '.cache'));
  cacheDir = path.join(work, 'cache');
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('the program that makes pages', () => {
  test('is compiled once, and then taken as it was', async () => {
    const first = await take();
    expect(kept()).toHaveLength(1);
    const second = await take();
    expect(kept()).toHaveLength(1);
    expect(contentOf(second)).toEqual(contentOf(first));
    expect(readFileSync(path.join(second, programEntry), 'utf8')).toContain('renderPage');
    const staged = path.join(work, 'staged');
    stageAssets(second, staged);
    expect(readdirSync(path.join(staged, 'assets')).some((name) => name.endsWith('.css'))).toBe(
      true,
    );
  });

  test('is compiled again when what was kept is damaged', async () => {
    const before = await take();
    const file = path.join(cacheDir, 'pages', kept()[0] ?? '');
    writeFileSync(file, readFileSync(file).subarray(0, 5000));
    const after = await take();
    expect([...contentOf(after).keys()].sort()).toEqual([...contentOf(before).keys()].sort());
    expect(readFileSync(file).length).toBeGreaterThan(5000);
  });

  test('says what ended it', async () => {
    const program = takePageProgram(site, { work: path.join(work, 'stopped') });
    await program.stop();
    await expect(program.folder).rejects.toThrow(MachineError);
    await expect(program.folder).rejects.toThrow('ended (SIGKILL)');
  });

  test('is another one where the site lies below another path', async () => {
    await take({ base: '/' });
    expect(kept()).toHaveLength(2);
  });
});
