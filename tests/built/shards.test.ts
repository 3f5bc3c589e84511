import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApart, digestsOf, environment, root } from '../helpers/build-apart.ts';
import { article, smallDay, writeSmallArchive } from '../helpers/small-archive.ts';

let folder: string;
const place = (...way: string[]) => path.join(folder, ...way);

/** All builds share one cache: what is shown here is how the work is dealt out and joined. */
function build(out: string, own: Record<string, string> = {}): void {
  buildApart({
    CONTENT_DIR: place('content'),
    OUT_DIR: place(out),
    CACHE_DIR: place('cache'),
    AS_OF: smallDay,
    ...own,
  });
}

const partsOf = (count: number) =>
  Array.from({ length: count }, (_none, index) => `part-${index + 1}-of-${count}`);

function buildParts(count: number): void {
  partsOf(count).forEach((part, index) => build(part, { SHARD: `${index + 1}/${count}` }));
}

function run(name: string, args: readonly string[], own: Record<string, string> = {}) {
  const command = [path.join(root, 'scripts/backfile.ts'), name, ...args];
  const env = environment({ CONTENT_DIR: place('content'), CACHE_DIR: place('cache'), ...own });
  return spawnSync(process.execPath, command, { cwd: root, env, encoding: 'utf8' });
}

function merge(parts: readonly string[], out: string): Record<string, string> {
  const { status, stderr } = run(
    'merge',
    parts.map((part) => place(part)),
    { OUT_DIR: place(out) },
  );
  if (status !== 0) throw new Error(`merge ended with ${String(status)}: ${stderr}`);
  return digestsOf(place(out));
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backfile-shards-'));
  await writeSmallArchive(place('content'));
  build('whole');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([2, 3, 7])('%i parts joined are the whole, byte for byte', (count) => {
  buildParts(count);
  expect(merge(partsOf(count), `joined-${count}`)).toEqual(digestsOf(place('whole')));
});

test('so is one part, for which the folder of a whole site serves', async () => {
  const [part = ''] = partsOf(1);
  await cp(place('whole'), place(part), { recursive: true });
  buildParts(1);
  expect(digestsOf(place(part))).not.toEqual(digestsOf(place('whole')));
  expect(merge([part], 'joined-1')).toEqual(digestsOf(place('whole')));
});

test('a part has its share, and says that it is a part', () => {
  const whole = Object.keys(digestsOf(place('whole'))).length;
  for (const part of partsOf(3)) {
    const files = Object.keys(digestsOf(place(part))).length;
    expect(files).toBeGreaterThan(whole / 5);
    expect(files).toBeLessThan(whole / 2);
    const { status, stdout } = run('verify', [], { OUT_DIR: place(part) });
    expect(status).toBe(1);
    expect(stdout).toMatch(/this is part \d\/3 of a site/);
  }
});

test('the folder of a part serves for the whole', async () => {
  await cp(place('part-1-of-3'), place('from-part'), { recursive: true });
  build('from-part');
  expect(digestsOf(place('from-part'))).toEqual(digestsOf(place('whole')));
});

/** Appends to the storm, which lies in another part than the ship, of two and of three. */
const addToStorm = (text: string) =>
  appendFile(place('content/articles/2021/2021-05-05-storm.md'), `\n${text}\n`);

test('after an edit, parts and what was joined go on from what they have', async () => {
  await addToStorm('It sank [the cargo](/2021/05/06/ship/#s-cargo).');
  await rm(place('content/articles/2019/2019-01-11-tide-0.md'));
  await writeFile(
    place('content/articles/2021/2021-05-08-calm.md'),
    article('Calm', '2021-05-08', 'topics: weather', 'Nothing moves.'),
  );
  build('clean');
  buildParts(3);
  expect(merge(partsOf(3), 'joined-3')).toEqual(digestsOf(place('clean')));
});

test('what cannot be joined changes nothing', async () => {
  const before = digestsOf(place('joined-2'));
  const refuse = (status: number, message: RegExp, out = 'joined-2') => {
    const parts = partsOf(2).map((part) => place(part));
    const joined = run('merge', parts, { OUT_DIR: place(out) });
    expect(joined.stderr).toMatch(message);
    expect(joined.status).toBe(status);
  };
  await appendFile(place('part-2-of-2/2021/05/05/storm/index.html'), ' ');
  refuse(
    1,
    /storm\/index\.html:1:1: error: the file is not as it was built; copy the part here again/,
    'nothing',
  );
  expect(existsSync(place('nothing'))).toBe(false);

  await addToStorm('And [the crew](/2021/05/06/ship/#s-crew).');
  build('part-1-of-2', { SHARD: '1/2' });
  refuse(
    2,
    /part-1-of-2 and \S+part-2-of-2 differ in [\w, ]*content[\w, ]*; build all parts from one commit/,
  );
  build('part-2-of-2', { SHARD: '2/2' });
  // Neither part can know the anchors of the other.
  refuse(1, /storm\/index\.html.*"\/2021\/05\/06\/ship\/#s-crew" points at an id/);
  expect(digestsOf(place('joined-2'))).toEqual(before);
});
