import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildDemo } from '../helpers/demo.ts';

const root = path.join(import.meta.dirname, '../..');

test('npm run verify finds nothing wrong with the demonstration', async () => {
  const outDir = await buildDemo();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/backfile.ts', 'verify'],
    {
      cwd: root,
      env: { ...process.env, OUT_DIR: outDir },
      encoding: 'utf8',
    },
  );
  expect(stdout).toBe('');
  expect(stderr).toContain('nothing is wrong');
  expect(status).toBe(0);
});
