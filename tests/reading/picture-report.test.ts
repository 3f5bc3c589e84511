import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { digestOf } from '../../src/reading/file-digests.ts';
import { reportOnPicture } from '../../src/reading/picture-report.ts';
import { temporaryFolder } from '../helpers/site-folder.ts';

async function folderWith(file: string, bytes: Uint8Array): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(path.join(folder, file), bytes);
  return folder;
}
const report = (folder: string, file: string) =>
  reportOnPicture(folder, file, undefined, { now: Date.now() });

test('a good picture has no fault, and its digest', async () => {
  const create = { width: 2, height: 2, channels: 3 as const, background: 'red' };
  const bytes = await sharp({ create }).png().toBuffer();
  const file = { digest: digestOf(bytes), size: bytes.length };
  const found = await report(await folderWith('p.png', bytes), 'p.png');
  expect(found.file).toEqual(file);
  expect(found.report).toMatchObject({ digest: file.digest });
  expect(found.report.fault).toBeUndefined();
});

test('a damaged picture has a fault and a digest, a missing one only a fault', async () => {
  const folder = await folderWith('p.png', Buffer.from('no picture'));
  const damaged = await report(folder, 'p.png');
  expect(damaged.report.fault).toBeDefined();
  expect(damaged.file).toBeDefined();
  const missing = await report(folder, 'none.png');
  expect(missing.report.fault).toBeDefined();
  expect(missing.file).toBeUndefined();
});
