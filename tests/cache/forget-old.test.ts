import { utimes } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { forgetOld } from '../../src/cache/forget-old.ts';
import { readTree, temporaryFolder, writeTree } from '../helpers/site-folder.ts';

const day = 24 * 3600 * 1000;

test('what nobody has needed for two months goes, what is needed or young stays', async () => {
  const folder = await temporaryFolder();
  await writeTree(folder, { old: 'x', needed: 'x', young: 'x' });
  const now = Date.now();
  for (const [name, days] of Object.entries({ old: 61, needed: 61, young: 59 })) {
    const then = (now - days * day) / 1000;
    await utimes(path.join(folder, name), then, then);
  }
  forgetOld(folder, (name) => name === 'needed', now);
  expect(Object.keys(await readTree(folder)).sort()).toEqual(['needed', 'young']);
});

test('a folder that is not there is empty', async () => {
  const folder = path.join(await temporaryFolder(), 'none');
  expect(() => forgetOld(folder, () => false)).not.toThrow();
});
