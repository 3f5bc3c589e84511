import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { openCache } from '../../src/cache/cache.ts';
import { MachineError } from '../../src/system/errors.ts';
import { temporaryFolder } from '../helpers/site-folder.ts';

const day = 86_400_000;
const name = 'cache-1.sqlite';
const keys = Array.from({ length: 300 }, (_, index) => `key ${index}`);
const valueOf = (key: string) => `${key} ${'ы'.repeat(300)} "\u2028" 😀 ${key}`;

async function filled(): Promise<string> {
  const folder = await temporaryFolder();
  fill(folder);
  return folder;
}

function fill(folder: string, now?: number): void {
  const cache = openCache(folder, now);
  for (const key of keys) cache.put('text', key, valueOf(key));
  cache.close();
}

/** How many values are there; fails when one is not its own. */
function countRight(folder: string, now?: number): number {
  const cache = openCache(folder, now);
  for (const [index, value] of cache.getAll('text', keys).entries()) {
    if (value !== undefined) expect(value).toBe(valueOf(keys[index] ?? ''));
  }
  const found = keys.filter((key) => {
    const value = cache.get('text', key);
    if (value !== undefined) expect(value).toBe(valueOf(key));
    return value !== undefined;
  });
  cache.close();
  return found.length;
}

describe('a cache', () => {
  test('gives what was put, at once and to the next build, and nothing else', async () => {
    const folder = path.join(await temporaryFolder(), 'not/yet');
    const cache = openCache(folder);
    expect(cache.get('a', 'x')).toBeUndefined();
    cache.put('a', 'x', 'one');
    expect(cache.get('a', 'x')).toBe('one');
    expect(cache.get('b', 'x')).toBeUndefined();
    cache.put('a', 'x', 'two');
    cache.put('a', 'empty', '');
    cache.close();
    const next = openCache(folder);
    expect(next.get('a', 'x')).toBe('two');
    expect(next.get('a', 'empty')).toBe('');
    expect(next.get('a', 'y')).toBeUndefined();
    next.put('a', 'y', 'new');
    const found = next.getAll('a', ['y', 'none', 'x', 'empty', 'x']);
    expect(found).toEqual(['new', undefined, 'two', '', 'two']);
    expect([next.has('a'), next.has('b')]).toEqual([true, false]);
    next.close();
  });

  test('writes more than it holds in memory', async () => {
    const folder = await temporaryFolder();
    const cache = openCache(folder);
    const long = 'x'.repeat(6_000_000);
    for (const key of ['1', '2', '3', '4']) cache.put('long', key, long + key);
    expect((await stat(path.join(folder, name))).size).toBeGreaterThan(17_000_000);
    for (const key of ['1', '2', '3', '4']) expect(cache.get('long', key)).toBe(long + key);
    cache.close();
  });

  test('says nothing on standard error', () => {
    const module = path.join(import.meta.dirname, '../../src/cache/cache.ts');
    const run = spawnSync(process.execPath, ['--eval', `import(${JSON.stringify(module)})`]);
    expect(run.stderr.toString()).toBe('');
    expect(run.status).toBe(0);
  });
});

describe('a damaged cache', () => {
  test('cut off anywhere gives right values or none, and works again', async () => {
    const folder = await filled();
    const whole = await readFile(path.join(folder, name));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (length) => {
        await writeFile(path.join(folder, name), whole.subarray(0, length));
        countRight(folder);
        fill(folder);
        expect(countRight(folder)).toBe(keys.length);
      }),
      { numRuns: 10, examples: [[0], [1], [99], [100], [32_768]] },
    );
  });

  test('with any bytes changed gives right values or none, and works again', async () => {
    const folder = await filled();
    const whole = await readFile(path.join(folder, name));
    const place = fc.oneof(fc.nat(200), fc.nat(whole.length - 1));
    const changes = fc.array(fc.tuple(place, fc.integer({ min: 1, max: 255 })), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const bytes = Buffer.from(whole);
        for (const [at, mask] of list) bytes[at] = (bytes[at] ?? 0) ^ mask;
        await writeFile(path.join(folder, name), bytes);
        countRight(folder);
        fill(folder);
        expect(countRight(folder)).toBe(keys.length);
      }),
      { numRuns: 25 },
    );
  });

  test('that seems to be of a newer SQLite, for reading only, is begun anew', async () => {
    const folder = await filled();
    const bytes = await readFile(path.join(folder, name));
    bytes[18] = 255;
    await writeFile(path.join(folder, name), bytes);
    countRight(folder);
    fill(folder);
    expect(countRight(folder)).toBe(keys.length);
  });

  test('is found out while it is in use', async () => {
    const folder = await filled();
    const cache = openCache(folder);
    await truncate(path.join(folder, name), 5000);
    for (const key of keys) expect([undefined, valueOf(key)]).toContain(cache.get('text', key));
    cache.put('text', 'new', 'value');
    cache.close();
    const next = openCache(folder);
    expect(next.get('text', 'new')).toBe('value');
    next.close();
  });

  test('is never believed about another entry, though the table itself is sound', async () => {
    const folder = await filled();
    const db = new DatabaseSync(path.join(folder, name));
    db.exec("update entries set key = 'key 1 ' where key = 'key 1'");
    db.exec("update entries set key = 'key 1' where key = 'key 2'");
    db.exec("update entries set value = x'00' where key = 'key 3'");
    db.close();
    expect(countRight(folder)).toBe(keys.length - 3);
    fill(folder);
    expect(countRight(folder)).toBe(keys.length);
  });

  test('with a number larger than any that was written is replaced', async () => {
    const folder = await filled();
    const db = new DatabaseSync(path.join(folder, name));
    db.exec("update entries set id = 9223372036854775807 where key = 'key 4'");
    db.close();
    const cache = openCache(folder);
    expect(cache.get('text', 'key 4')).toBeUndefined();
    cache.close();
    fill(folder);
    expect(countRight(folder)).toBe(keys.length);
  });

  test.each([
    ['text', 'nothing of the kind\n'.repeat(100)],
    ['another table', undefined],
  ])('that holds %s is replaced', async (_, text) => {
    const folder = await temporaryFolder();
    if (text !== undefined) await writeFile(path.join(folder, name), text);
    else {
      const db = new DatabaseSync(path.join(folder, name));
      db.exec('create table entries (something text)');
      db.close();
    }
    fill(folder);
    expect(countRight(folder)).toBe(keys.length);
  });
});

describe('a cache that others use', () => {
  test('serves two builds at once', async () => {
    const folder = await filled();
    const [one, two] = [openCache(folder), openCache(folder)];
    one.put('text', 'one', '1');
    two.put('text', 'two', '2');
    one.put('text', 'both', 'same');
    two.put('text', 'both', 'same');
    one.close();
    expect(two.get('text', 'one')).toBe('1');
    two.close();
    const next = openCache(folder);
    expect(['one', 'two', 'both'].map((key) => next.get('text', key))).toEqual(['1', '2', 'same']);
    next.close();
    expect(countRight(folder)).toBe(keys.length);
  });

  test('is done without where somebody does not let go of it', async () => {
    const folder = await filled();
    const other = new DatabaseSync(path.join(folder, name));
    other.exec('begin exclusive');
    const cache = openCache(folder, Date.now(), 50);
    expect(cache.getAll('text', ['key 1'])).toEqual([undefined]);
    cache.put('text', 'new', 'value');
    expect(cache.get('text', 'new')).toBe('value');
    cache.close();
    other.exec('rollback');
    other.close();
    expect(countRight(folder)).toBe(keys.length);
  });

  test('may be deleted while it is in use', async () => {
    const folder = await filled();
    const cache = openCache(folder);
    expect(cache.get('text', 'key 1')).toBe(valueOf('key 1'));
    await rm(folder, { recursive: true });
    expect([undefined, valueOf('key 2')]).toContain(cache.get('text', 'key 2'));
    cache.put('text', 'new', 'value');
    cache.close();
    const next = openCache(folder);
    expect(next.get('text', 'new')).toBe('value');
    next.close();
  });
});

describe('a cache over time', () => {
  test('forgets what no build wanted for long, and gives the space back', async () => {
    const folder = await temporaryFolder();
    fill(folder, 0);
    const full = (await stat(path.join(folder, name))).size;
    for (const week of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
      const cache = openCache(folder, week * 8 * day);
      expect(cache.get('text', 'key 1')).toBe(valueOf('key 1'));
      cache.keep('text', ['key 2', 'unknown']);
      cache.close();
    }
    const last = openCache(folder, 80 * day);
    expect(keys.filter((key) => last.get('text', key) !== undefined)).toEqual(['key 1', 'key 2']);
    last.close();
    expect((await stat(path.join(folder, name))).size).toBeLessThan(full / 2);
  });

  test('clears away what versions long gone have left, and nothing else', async () => {
    const folder = await temporaryFolder();
    const old = new Date(Date.now() - 90 * day);
    for (const file of ['cache-0.sqlite', 'cache-7.sqlite', 'notes.sqlite']) {
      await writeFile(path.join(folder, file), '');
      if (file !== 'cache-7.sqlite') await utimes(path.join(folder, file), old, old);
    }
    fill(folder);
    expect(existsSync(path.join(folder, 'cache-0.sqlite'))).toBe(false);
    expect(existsSync(path.join(folder, 'cache-7.sqlite'))).toBe(true);
    expect(existsSync(path.join(folder, 'notes.sqlite'))).toBe(true);
  });
});

describe('a machine that fails', () => {
  test('is said to have failed', async () => {
    const folder = await temporaryFolder();
    await mkdir(path.join(folder, name));
    expect(() => openCache(folder)).toThrow(MachineError);
    expect(() => openCache(folder)).toThrow(
      `${path.join(folder, name)}: the file cannot be opened`,
    );
  });

  test('for want of room on the disk stops the build', async () => {
    const folder = await filled();
    const cache = openCache(folder);
    // As SQLite reports it: https://sqlite.org/rescode.html#full
    const full = Object.assign(new Error('database or disk is full'), { errcode: 13 });
    vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementationOnce(() => {
      throw full;
    });
    cache.put('text', 'long', 'x');
    expect(() => cache.close()).toThrow(`${path.join(folder, name)}: the disk is full`);
    vi.restoreAllMocks();
    expect(countRight(folder)).toBe(keys.length);
  });
});
