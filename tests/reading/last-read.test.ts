import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createMemory, noMemory } from '../../src/reading/last-read.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'backfile-memory-'));
  file = path.join(folder, 'x.md');
  writeFileSync(file, 'one');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a memory', () => {
  test('makes a thing once of a file that stays', async () => {
    const memory = createMemory();
    const make = vi.fn(() => Promise.resolve({}));
    const first = await memory.recall(file, 'a', make);
    expect(await memory.recall(file, 'a', make)).toBe(first);
    expect(await memory.recall(file, 'b', make)).not.toBe(first);
    expect(make).toHaveBeenCalledTimes(2);
  });

  test('makes it anew of one of the same size that was written again', async () => {
    const memory = createMemory();
    const make = vi.fn(() => Promise.resolve(0));
    await memory.recall(file, 'a', make);
    writeFileSync(file, 'two');
    utimesSync(file, 1, 1);
    await memory.recall(file, 'a', make);
    expect(make).toHaveBeenCalledTimes(2);
  });

  test('knows nothing of a file that is missing', async () => {
    const memory = createMemory();
    const make = vi.fn(() => Promise.resolve(0));
    await memory.recall(`${file}x`, 'a', make);
    await memory.recall(`${file}x`, 'a', make);
    expect(make).toHaveBeenCalledTimes(2);
  });

  test('gives the last good value for one that is none', () => {
    const memory = createMemory();
    expect(memory.keep<number>('a', undefined)).toBeUndefined();
    expect(memory.keep('a', 1)).toBe(1);
    expect(memory.keep<number>('a', undefined)).toBe(1);
    expect(memory.keep<number>('b', undefined)).toBeUndefined();
  });
});

test('a build remembers nothing', async () => {
  const make = vi.fn(() => Promise.resolve(0));
  await noMemory.recall(file, 'a', make);
  await noMemory.recall(file, 'a', make);
  expect(make).toHaveBeenCalledTimes(2);
  noMemory.keep('a', 1);
  expect(noMemory.keep<number>('a', undefined)).toBeUndefined();
});
