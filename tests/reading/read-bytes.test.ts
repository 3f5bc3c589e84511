import { execFileSync } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readBytes } from '../../src/reading/read-bytes.ts';
import { temporaryFolder, writeTree } from '../helpers/site-folder.ts';

test('a plain file is read, through a link too, and empty as it is', async () => {
  const folder = await temporaryFolder();
  await writeTree(folder, { 'a.md': 'A щ', 'empty.md': '' });
  await symlink('a.md', path.join(folder, 'link.md'));
  const textOf = (file: string) => Buffer.from(readBytes(folder, file) as Uint8Array).toString();
  expect(['a.md', 'link.md', 'empty.md'].map(textOf)).toEqual(['A щ', 'A щ', '']);
});

test('a pipe, a device and a folder are told of, and nobody waits for them', async () => {
  const folder = await temporaryFolder();
  await writeTree(folder, { 'folder.md/x': '' });
  execFileSync('mkfifo', [path.join(folder, 'pipe.md')]);
  await symlink('pipe.md', path.join(folder, 'to-pipe.md'));
  await symlink('/dev/zero', path.join(folder, 'endless.md'));
  for (const [file, why] of [
    ['pipe.md', 'a pipe, a socket or a device (ENXIO)'],
    ['to-pipe.md', 'a pipe, a socket or a device (ENXIO)'],
    ['endless.md', 'a pipe, a socket or a device (ENXIO)'],
    ['folder.md', 'a link to a folder (EISDIR)'],
  ] as const) {
    expect(readBytes(folder, file)).toMatchObject({
      severity: 'error',
      rule: 'unreadable',
      message: `the file cannot be read: it is ${why}`,
    });
  }
});
