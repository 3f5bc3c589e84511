import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { platform } from 'node:process';
import { expect, test } from 'vitest';
import { isAlive, startOf } from '../../src/system/processes.ts';

test('a process is alive until it has ended, whoever’s it is', async () => {
  const child = spawn('sleep', ['60']);
  const { pid = 0 } = child;
  expect(isAlive(pid)).toBe(true);
  child.kill();
  await once(child, 'exit');
  expect(isAlive(pid)).toBe(false);
  expect(isAlive(1)).toBe(true);
});

test.runIf(platform === 'linux')('two processes of one number began at different times', () => {
  const { pid: ended } = spawnSync('true');
  expect(startOf(process.pid)).toMatch(/^[0-9a-f-]{36} \d+$/);
  expect(startOf(process.pid)).toBe(startOf(process.pid));
  expect(startOf(process.pid)).not.toBe(startOf(process.ppid));
  expect(startOf(ended)).toBeUndefined();
});
