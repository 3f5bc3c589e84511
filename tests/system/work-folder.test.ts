import { spawnSync } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeWorkFolder } from '../../src/system/work-folder.ts';
import { temporaryFolder } from '../helpers/site-folder.ts';

test('a folder of one’s own; what a killed build left goes, what a living one has stays', async () => {
  const parent = await temporaryFolder();
  const { pid: dead } = spawnSync('true');
  const folder = (host: string, pid: number) => path.join(parent, `staging-${host}-${pid}-abc`);
  const here = hostname().replaceAll(/[^\w.-]/g, '_');
  const living = [
    folder(here, process.ppid),
    folder('elsewhere', dead),
    path.join(parent, 'pictures'),
  ];
  for (const each of [folder(here, dead), ...living])
    await mkdir(path.join(each, 'site'), { recursive: true });
  const made = await makeWorkFolder(parent);
  expect((await readdir(parent)).sort()).toEqual(
    [...living, made].map((one) => path.basename(one)).sort(),
  );
  expect(await readdir(made)).toEqual([]);
  expect(await makeWorkFolder(parent)).not.toBe(made);
});
