import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { platform } from 'node:process';
import { expect, test } from 'vitest';
import { isAlive, runProgram, startOf } from '../../src/system/processes.ts';

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

test('a program returns its status and what it printed on both outputs', async () => {
  const code = 'console.log("ä" + process.env.X); console.error("e"); process.exitCode = 3';
  const { status, output } = await runProgram(process.execPath, ['-e', code], { env: { X: '1' } });
  expect(status).toBe(3);
  expect(output.split('\n').sort()).toEqual(['', 'e', 'ä1']);
  await expect(runProgram('no-such-program', [])).rejects.toThrow('ENOENT');
});
