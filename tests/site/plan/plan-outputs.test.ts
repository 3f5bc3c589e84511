import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { gzipSync, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import type { Manifest } from '../../../src/site/publish/manifest.ts';
import { compress, makeOutputs, planOutputs } from '../../../src/site/plan/plan-outputs.ts';
import type { Output, Sources } from '../../../src/formats/output.ts';
import { temporaryFolder } from '../../helpers/site-folder.ts';

const output = (path: string, articles: string): Output => ({
  path,
  fingerprint: { articles },
  make: () => `${path} of ${articles}`,
});
const outputs = [output('feed.xml', '1'), output('2021/08/feed.xml', '2')];
const common = { code: 'x' };

/** What lies there after a build. */
function after(some: readonly Output[]) {
  const { fingerprints } = planOutputs(some, common, { manifest: undefined, files: new Set() });
  const manifest: Manifest = {
    settings: { siteUrl: 'https://example.org/', ...common },
    routes: new Map(),
    bundles: new Map(),
    outputs: fingerprints,
    files: new Map(),
  };
  return { manifest, files: new Set(fingerprints.keys()) };
}

const made = (plan: ReturnType<typeof planOutputs>) => plan.make.map(({ path }) => path);

test('only outputs with another fingerprint are made', () => {
  expect(made(planOutputs(outputs, common, after(outputs)))).toEqual([]);
  const changed = [output('feed.xml', '3'), outputs[1]!, output('2021/09/feed.xml', '4')];
  const plan = planOutputs(changed, common, after(outputs));
  expect(made(plan)).toEqual(['feed.xml', '2021/09/feed.xml']);
  expect(plan.why('feed.xml')).toBe('changed: articles');
  expect(plan.why('2021/08/feed.xml')).toBeUndefined();
  expect(plan.why('2021/09/feed.xml')).toBe('it is new');
});

test('all are made with other code, without a manifest, and where the file is gone', () => {
  const last = after(outputs);
  expect(made(planOutputs(outputs, { code: 'y' }, last))).toHaveLength(2);
  expect(made(planOutputs(outputs, common, { ...last, manifest: undefined }))).toHaveLength(2);
  const gone = planOutputs(outputs, common, { ...last, files: new Set(['feed.xml']) });
  expect(made(gone)).toEqual(['2021/08/feed.xml']);
  expect(gone.why('2021/08/feed.xml')).toBe('its file is gone');
});

test('they are written to their places, those that end in .gz compressed', async () => {
  const folder = await temporaryFolder();
  await makeOutputs([...outputs, output('data/x.ndjson.gz', '5')], {} as Sources, folder);
  const read = (file: string) => readFile(path.join(folder, file));
  expect(String(await read('2021/08/feed.xml'))).toBe('2021/08/feed.xml of 2');
  expect(String(gunzipSync(await read('data/x.ndjson.gz')))).toBe('data/x.ndjson.gz of 5');
});

test('many long ones are compressed at one time, to the same bytes', async () => {
  const folder = await temporaryFolder();
  const long = Array.from({ length: 5 }, (_none, number) => `${number} of these\n`.repeat(60_000));
  const all = long.map((text, number) => ({
    ...output(`data/${number}.ndjson.gz`, ''),
    make: () => text,
  }));
  await makeOutputs([...outputs, ...all], {} as Sources, folder);
  for (const [number, text] of long.entries()) {
    const bytes = await readFile(path.join(folder, `data/${number}.ndjson.gz`));
    expect(String(gunzipSync(bytes))).toBe(text);
    const alone = gzipSync(strToU8(text), { level: 7, mtime: 0 });
    expect(bytes.subarray(10).equals(alone.subarray(10))).toBe(true);
    expect(bytes[9]).toBe(255);
  }
});

test('where one fails, nothing is under way any more', async () => {
  const folder = await temporaryFolder();
  const long = { ...output('long.gz', ''), make: () => 'long '.repeat(400_000) };
  const failing = {
    ...output('x.gz', ''),
    make: () => {
      throw new Error('no such picture');
    },
  };
  const made = makeOutputs([long, failing], {} as Sources, folder);
  await expect(made).rejects.toThrow('no such picture');
  expect(String(gunzipSync(await readFile(path.join(folder, 'long.gz'))))).toHaveLength(2_000_000);
  mkdirSync(path.join(folder, 'taken/long.gz'), { recursive: true });
  const taken = makeOutputs([{ ...long, path: 'taken/long.gz' }], {} as Sources, folder);
  await expect(taken).rejects.toThrow('EISDIR');
});

test('what is compressed says neither when nor where', async () => {
  const bytes = await compress('the same');
  // https://www.rfc-editor.org/rfc/rfc1952#page-5: magic, method, flags, time, extra flags, system.
  expect([...bytes.subarray(0, 10)]).toEqual([31, 139, 8, 0, 0, 0, 0, 0, 0, 255]);
  expect(await compress('the same')).toEqual(bytes);
});
