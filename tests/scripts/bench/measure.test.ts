import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { CheckFailed } from '../../../src/system/errors.ts';
import { measure, sizeOfSite } from '../../../scripts/bench/measure.ts';

const nodeCommand = (name: string, code: string) => ({
  name,
  file: process.execPath,
  args: ['-e', code],
});

test('commands are measured one by one and together', async () => {
  const wait = (ms: number) => `setTimeout(() => {}, ${ms})`;
  const { seconds, steps, peakBytes } = await measure([
    nodeCommand('short', wait(1)),
    nodeCommand('long', wait(400)),
  ]);
  expect(steps.map(({ name }) => name)).toEqual(['short', 'long']);
  expect(steps[1]!.seconds).toBeGreaterThanOrEqual(0.4);
  expect(seconds).toBeCloseTo(steps[0]!.seconds + steps[1]!.seconds);
  expect(peakBytes).toBeGreaterThan(10e6);
});

test('a command that fails fails the benchmark, and its name is said', async () => {
  const failing = measure([nodeCommand('the build', 'process.exit(4)')]);
  await expect(failing).rejects.toThrow(new CheckFailed('the build ended with 4'));
});

test('a site is counted without what the build keeps for itself, and what changed since a moment', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'backfile-size-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  mkdirSync(path.join(dir, '.backfile'));
  mkdirSync(path.join(dir, '2021'));
  const put = (name: string, text: string) => writeFileSync(path.join(dir, name), text);
  put('.backfile/manifest.json', 'not counted');
  put('index.html', '12345');
  put('2021/index.html', '123');
  put('style.css', '12');
  put('staged', '1');
  await setTimeout(50);
  const since = Date.now();
  await setTimeout(50);
  renameSync(path.join(dir, 'staged'), path.join(dir, 'published'));
  expect(await sizeOfSite(dir, since)).toEqual({ pages: 2, files: 4, bytes: 11, written: 1 });
});
