import { spawn } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  asMachineError,
  CheckFailed,
  explain,
  MachineError,
  UsageError,
} from '../../src/system/errors.ts';
import { temporaryFolder, writeTree } from '../helpers/site-folder.ts';

const module = path.join(import.meta.dirname, '../../src/system/errors.ts');
const failed = (code: string) =>
  Object.assign(new Error(`${code}: x`), { code, syscall: 'write', path: '/a' });

describe('an error', () => {
  test.each<[unknown, number, string]>([
    [new UsageError('no'), 2, 'no'],
    [new CheckFailed('3 errors'), 1, '3 errors'],
    [new MachineError('broken'), 3, 'broken'],
    [failed('ENOSPC'), 3, '/a: the disk is full (ENOSPC)'],
    [failed('ENOENT'), 3, '/a: there is no such file or folder (ENOENT)'],
    [failed('EROFS'), 3, '/a: the file system is read-only (EROFS)'],
    [
      new Error('/a.png: ENOSPC: no space left on device, write\n/b.png: what'),
      3,
      '/a.png: the disk is full (ENOSPC)\n/b.png: what',
    ],
    [
      Object.assign(new Error('x'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }),
      3,
      'a thread has used up its memory; NODE_OPTIONS=--max-old-space-size=8192 gives each 8 GiB (ERR_WORKER_OUT_OF_MEMORY)',
    ],
    [failed('EWEIRD'), 3, '/a: write failed (EWEIRD)'],
    [
      new Error("Cannot find package 'rehype-parse' imported from /a/src/b.ts"),
      3,
      'the package rehype-parse is not installed; run npm ci',
    ],
    [new TypeError('x is undefined'), 3, 'x is undefined (unexpected; DEBUG=1 shows where)'],
    ['text', 3, 'text (unexpected; DEBUG=1 shows where)'],
  ])('%o has status %i', (error, status, message) => {
    expect(explain(error)).toEqual({ status, message });
  });

  test('of a program is none of the machine', () => {
    expect(
      asMachineError(Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' })),
    ).toBeUndefined();
  });
});

/** Runs a command whose body is given, and tells how it ended. */
async function run(
  body: string,
  options: { env?: object; signal?: NodeJS.Signals; close?: boolean } = {},
) {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'sample.ts');
  await writeTree(folder, {
    'sample.ts': `import * as exit from ${JSON.stringify(module)};
await exit.runCommand(async () => { ${body} });`,
  });
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, DEBUG: '', ...options.env },
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  if (options.close) child.stdout.destroy();
  else {
    child.stdout.once('data', () => {
      if (options.signal) child.kill(options.signal);
    });
  }
  const status = await new Promise((resolve) => child.on('close', resolve));
  return { status, said };
}

describe('a command', () => {
  test('ends with what it returns or throws, without a trace', async () => {
    expect(await run('return 1')).toEqual({ status: 1, said: '' });
    expect(await run("throw new exit.UsageError('no such flag')")).toEqual({
      status: 2,
      said: 'npm run sample: no such flag\n',
    });
    expect(await run("throw new exit.CheckFailed('')")).toEqual({ status: 1, said: '' });
  });

  test('shows the trace when asked', async () => {
    const { said } = await run("throw new TypeError('x')", { env: { DEBUG: '1' } });
    expect(said).toMatch(/^npm run sample: x .*\nTypeError: x\n {4}at /);
  });

  test('reports what nobody caught', async () => {
    const body =
      "setTimeout(() => { throw new Error('late'); }, 1); await new Promise((r) => setTimeout(r, 5e3)); return 0";
    expect(await run(body)).toEqual({
      status: 3,
      said: 'npm run sample: late (unexpected; DEBUG=1 shows where)\n',
    });
  });

  test('keeps its status when the reader leaves', async () => {
    const body =
      "for (let i = 0; i < 50; i++) { console.log('x'.repeat(9e3)); await new Promise(setImmediate); } return 1";
    expect(await run(body, { close: true })).toEqual({ status: 1, said: '' });
  });

  test('ends at once when interrupted, unless it waits for that', async () => {
    const forever = "console.log('ready'); await new Promise((r) => setTimeout(r, 9e5)); return 0";
    expect(await run(forever, { signal: 'SIGINT' })).toEqual({ status: 130, said: '' });
    expect(await run(forever, { signal: 'SIGTERM' })).toEqual({ status: 143, said: '' });
    const waits =
      "const timer = setInterval(() => {}, 1e4); const stop = exit.untilStopped(); console.log('ready'); await stop; clearInterval(timer); return 0";
    expect(await run(waits, { signal: 'SIGINT' })).toEqual({ status: 0, said: '' });
  });
});
