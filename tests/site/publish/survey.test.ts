import path from 'node:path';
import { expect, test } from 'vitest';
import { formatManifest } from '../../../src/site/publish/manifest.ts';
import { startSurvey, survey } from '../../../src/site/publish/survey.ts';
import { temporaryFolder, writeTree } from '../../helpers/site-folder.ts';

const manifest = {
  settings: { siteUrl: 'https://example.org/' },
  routes: new Map([['/', 'a: 1']]),
  bundles: new Map(),
  outputs: new Map(),
  files: new Map([['index.html', { sha256: 'x', size: 1 }]]),
};

test('a thread finds what lies in OUT_DIR and what the last build said of it', async () => {
  const folder = await temporaryFolder();
  await writeTree(folder, {
    'index.html': 'x',
    '2021/index.html': 'y',
    '.backfile/manifest.json': formatManifest(manifest),
  });
  const surveyor = startSurvey(folder);
  const found = await surveyor.result;
  await surveyor.stop();
  expect(found).toEqual(survey(folder));
  expect(found.manifest).toEqual(manifest);
  expect([...found.present.files]).toEqual(['2021/index.html', 'index.html']);
});

test('where nothing lies nothing is found, and it may be stopped at any time', async () => {
  const surveyor = startSurvey(path.join(await temporaryFolder(), 'none'));
  expect((await surveyor.result).manifest).toBeUndefined();
  await surveyor.stop();
  await startSurvey(await temporaryFolder()).stop();
});
