import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takePageProgram } from '../../../src/site/render/page-program.ts';
import { root } from '../../../src/system/root.ts';
import { makeWorkFolder } from '../../../src/system/folders.ts';
import { patience } from '../../helpers/patience.ts';

const site = { url: 'https://example.org/', base: '/' };
const module = pathToFileURL(path.join(root, 'src/site/render/renderer.ts')).href;
let work = '';

beforeAll(async () => {
  work = await makeWorkFolder(path.join(root, '.cache'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

test('a renderer that is stopped as soon as it has begun leaves no thread that would hold the process', async () => {
  const cacheDir = path.join(work, 'cache');
  await takePageProgram(site, { work: path.join(work, 'first'), cacheDir }).folder;
  const place = { work: path.join(work, 'second'), cacheDir };
  const file = path.join(work, 'stop.ts');
  writeFileSync(
    file,
    `import { startRenderer } from ${JSON.stringify(module)};
await startRenderer(${JSON.stringify(site)}, ${JSON.stringify(place)}).stop();
console.log('stopped');`,
  );
  const { status, stdout } = spawnSync(process.execPath, [file], {
    encoding: 'utf8',
    timeout: patience,
  });
  expect([status, stdout]).toEqual([0, 'stopped\n']);
});
