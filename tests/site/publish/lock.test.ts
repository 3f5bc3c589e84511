import { fork, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../../src/system/errors.ts';
import { acquireLock } from '../../../src/site/publish/lock.ts';
import { readTree, temporaryFolder, writeTree } from '../../helpers/site-folder.ts';

const module = path.join(import.meta.dirname, '../../../src/site/publish/lock.ts');
const place = async () => path.join(await temporaryFolder(), 'not/yet/dist');
const holders = (outDir: string) => readdir(path.join(outDir, '.backfile/lock'));

/** A number that no living process has. */
const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid;

async function leave(outDir: string, pid: number, host: string, start: string): Promise<void> {
  const folder = path.join(outDir, '.backfile/lock');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, [pid, host, start, 'x'].map(encodeURIComponent).join('~')), '');
}

describe('a lock', () => {
  test('keeps others out until it is released, and leaves nothing behind', async () => {
    const outDir = await place();
    const lock = await acquireLock(outDir);
    const second = acquireLock(outDir);
    await expect(second).rejects.toThrow(UsageError);
    await expect(second).rejects.toThrow(`another build (process ${process.pid}) is running`);
    expect(await holders(outDir)).toHaveLength(1);
    lock.release();
    lock.release();
    expect(existsSync(path.join(outDir, '../..'))).toBe(false);
    const third = await acquireLock(outDir);
    third.release();
  });

  test('leaves folders that were there, and what was built', async () => {
    const outDir = await place();
    await mkdir(outDir, { recursive: true });
    (await acquireLock(outDir)).release();
    expect(await readdir(outDir)).toEqual([]);
    const lock = await acquireLock(outDir);
    await writeTree(outDir, { '.backfile/mark': '', 'index.html': 'x' });
    lock.release();
    expect(await readdir(path.join(outDir, '.backfile'))).toEqual(['mark']);
  });

  test('of the dead is taken over, also when their number has been given away', async () => {
    const outDir = await place();
    await leave(outDir, deadPid(), hostname(), '');
    // This very number, but of a process that began in another boot.
    await leave(outDir, process.pid, hostname(), 'another-boot 1');
    const lock = await acquireLock(outDir);
    expect(await holders(outDir)).toHaveLength(existsSync('/proc/self/stat') ? 1 : 2);
    lock.release();
  });

  test('from another machine is not judged; it says what to delete', async () => {
    const outDir = await place();
    await leave(outDir, deadPid(), 'elsewhere.example', '');
    await expect(acquireLock(outDir)).rejects.toThrow(
      `process ${(await holders(outDir))[0]?.split('~')[0] ?? ''} on elsewhere.example`,
    );
    await expect(acquireLock(outDir)).rejects.toThrow(path.join(outDir, '.backfile/lock'));
  });

  test('is not laid into a folder that is not ours', async () => {
    const outDir = await temporaryFolder();
    await writeTree(outDir, { 'mine.txt': 'x' });
    (await acquireLock(outDir)).release();
    expect(await readdir(outDir)).toEqual(['mine.txt']);
    (await acquireLock(path.join(outDir, 'mine.txt'))).release();
    expect(await readTree(outDir)).toEqual({ 'mine.txt': 'x' });
  });

  test('is never held by two of many processes that find a dead one', async () => {
    const outDir = await place();
    await leave(outDir, deadPid(), hostname(), '');
    const folder = await temporaryFolder();
    const script = path.join(folder, 'taker.ts');
    // Holding is shown by a folder that only one can make.
    await writeTree(folder, {
      'taker.ts': `import { acquireLock } from ${JSON.stringify(module)};
import { mkdirSync, rmdirSync } from 'node:fs';
process.on('message', async () => {
  let result = 'busy';
  for (let i = 0; i < 15; i++) {
    const lock = await acquireLock(${JSON.stringify(outDir)}).catch(() => undefined);
    if (!lock) continue;
    try { mkdirSync('critical'); } catch { process.send('together'); }
    await new Promise((resolve) => setTimeout(resolve, 3));
    try { rmdirSync('critical'); } catch { process.send('together'); }
    lock.release();
    result = 'held';
  }
  process.send(result);
  process.disconnect();
});
process.send('ready');`,
    });
    const takers = Array.from({ length: 4 }, () => fork(script, { cwd: folder, execArgv: [] }));
    const said = takers.map(
      (taker) =>
        new Promise<unknown[]>((resolve) => {
          const words: unknown[] = [];
          taker.on('message', (word) => words.push(word));
          taker.on('close', () => resolve(words));
        }),
    );
    await Promise.all(
      takers.map((taker) => new Promise((resolve) => taker.once('message', resolve))),
    );
    for (const taker of takers) taker.send('go');
    const words = (await Promise.all(said)).flat();
    expect(words).not.toContain('together');
    expect(words).toContain('held');
    expect(existsSync(path.join(outDir, '.backfile'))).toBe(false);
  });

  test('goes with a process that is interrupted', async () => {
    const outDir = await place();
    const folder = await temporaryFolder();
    await writeTree(folder, {
      'held.ts': `import { acquireLock } from ${JSON.stringify(module)};
import { runCommand } from ${JSON.stringify(path.join(path.dirname(module), '../../system/errors.ts'))};
await runCommand(async () => { await acquireLock(${JSON.stringify(outDir)}); process.kill(process.pid, 'SIGINT'); await new Promise((r) => setTimeout(r, 1e4)); return 0; });`,
    });
    expect(spawnSync(process.execPath, [path.join(folder, 'held.ts')]).status).toBe(130);
    expect(existsSync(outDir)).toBe(false);
  });
});
