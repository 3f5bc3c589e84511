import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import {
  createTree,
  parsePs,
  parseStat,
  watchTree,
  type Process,
} from '../../../scripts/bench/process-tree.ts';

const one = (pid: number, parent: number, bytes: number, born = '1'): Process => ({
  pid,
  parent,
  bytes,
  born,
});

describe('a tree of processes', () => {
  test('has the memory of all generations, and of nobody else', () => {
    const tree = createTree(10);
    const processes = [
      one(1, 0, 1),
      one(12, 11, 300),
      one(11, 10, 20),
      one(10, 1, 4),
      one(9, 1, 8),
    ];
    expect(tree.bytes(processes)).toBe(324);
  });

  test('keeps a child whose parent has ended, but not a stranger with its number', () => {
    const tree = createTree(10);
    tree.bytes([one(10, 1, 4), one(11, 10, 20), one(12, 11, 300)]);
    expect(tree.bytes([one(10, 1, 4), one(12, 1, 300)])).toBe(304);
    expect(tree.bytes([one(10, 1, 4), one(12, 1, 300, '2')])).toBe(4);
  });

  test('is seen with the memory of a child of a child', async () => {
    const mebibytes = 150;
    const hold = `const held = Buffer.alloc(${mebibytes} << 20, 1); setTimeout(() => held, 700);`;
    const start = (code: string) =>
      `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(code)}]);`;
    const child = spawn(process.execPath, ['-e', start(hold)]);
    const watch = watchTree(child.pid!, 20);
    await once(child, 'exit');
    const { peakBytes } = await watch.stop();
    expect(peakBytes).toBeGreaterThan(mebibytes << 20);
    expect(peakBytes).toBeLessThan(4 * (mebibytes << 20));
  });
});

describe('what the system says of a process', () => {
  test('is read from /proc, whatever its program is called', () => {
    const stat =
      '42 (a) b (c) S 7 42 42 0 -1 4194304 1 0 0 0 1 2 0 0 20 0 11 0 98765 123456 250 18446744';
    expect(parseStat(stat, 4096)).toEqual(one(42, 7, 250 * 4096, '98765'));
  });

  test('is read from ps', () => {
    expect(parsePs('  42     7  2048 Tue Nov 24 10:00:00 2026')).toEqual(
      one(42, 7, 2 * 1024 * 1024, 'Tue Nov 24 10:00:00 2026'),
    );
  });
});
