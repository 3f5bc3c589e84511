import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finishPublication } from '../../src/site/publish/journal.ts';
import { verifySite } from '../../src/site/check/verify-site.ts';
import { buildApart, buildCommand, digestsOf, environment, root } from '../helpers/build-apart.ts';
import { article, smallDay, writeSmallArchive } from '../helpers/small-archive.ts';

/** What verify says of files only because the manifest is not there yet. */
const ofTheManifest = ['changed-file', 'stray-file', 'missing-file', 'missing-page'];

/** Waits for the time to kill; given up when the build is over. */
type Moment = (over: AbortSignal) => Promise<unknown>;

interface Version {
  content: string;
  /** What a clean build gives. */
  clean: Record<string, string>;
}

let folder: string;
let outDir: string;
/** Two states of one archive, of which no page is the same; builds take turns. */
let versions: Version[];
/** Milliseconds of a build. */
let whole: number;

const place = (name: string) => path.join(folder, name);
const settings = (content: string, out: string, cache: string) => ({
  CONTENT_DIR: content,
  OUT_DIR: out,
  CACHE_DIR: cache,
  AS_OF: smallDay,
});

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backfile-kill-'));
  outDir = place('dist');
  await writeSmallArchive(place('before'));
  await writeSmallArchive(place('after'), {
    'articles/2021/2021-05-08-new.md': article('New', '2021-05-08', 'topics: weather', 'It is.'),
    'site.yaml': 'name: Renamed\nurl: https://example.org/\neditions: [en, ru]\n',
  });
  await rm(place('after/articles/2021/2021-05-04-gone.md'));
  await rm(place('after/articles/2019/2019-01-11-tide-0.md'));
  versions = ['before', 'after'].map((name) => {
    const clean = place(`clean-${name}`);
    const began = performance.now();
    buildApart(settings(place(name), clean, place(`cache-${name}`)));
    whole = performance.now() - began;
    return { content: place(name), clean: digestsOf(clean) };
  });
  const [before, after] = versions;
  expect(after?.clean['2021/index.html']).not.toBe(before?.clean['2021/index.html']);
  buildApart(settings(place('before'), outDir, place('cache')));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Starts a build and kills it, with all that it started, once `moment` has come; false when it was over before. */
async function killBuild(content: string, moment: Moment): Promise<boolean> {
  const ended = new AbortController();
  const child = spawn(process.execPath, buildCommand, {
    cwd: root,
    env: environment(settings(content, outDir, place('cache'))),
    detached: true,
    stdio: 'ignore',
  });
  const over = new Promise<boolean>((resolve) => {
    child.once('exit', (_, signal) => {
      ended.abort();
      resolve(signal === 'SIGKILL');
    });
  });
  await Promise.race([moment(ended.signal).catch(() => undefined), over]);
  if (child.pid === undefined) throw new Error('the build did not start');
  if (!ended.signal.aborted) process.kill(-child.pid, 'SIGKILL');
  return over;
}

/** Each file is whole, and one of the two; each link holds; then the publication is finished, or never began. */
async function checkWhole(): Promise<void> {
  const [before, after] = versions.map(({ clean }) => clean);
  const torn = Object.entries(digestsOf(outDir)).filter(
    ([file, digest]) =>
      !file.startsWith('.backfile/') && ![before?.[file], after?.[file]].includes(digest),
  );
  expect(torn).toEqual([]);
  const halfway = await verifySite(outDir);
  expect(halfway.filter(({ rule }) => !ofTheManifest.includes(rule))).toEqual([]);
  await finishPublication(outDir);
  expect(await verifySite(outDir)).toEqual([]);
  const found = digestsOf(outDir);
  expect([before, after].some((clean) => clean?.['index.html'] === found['index.html'])).toBe(true);
}

/** Kills a build of the next version at a moment, looks, and lets the one after it come to its end. */
async function proveOne(round: number, moment: Moment): Promise<boolean> {
  const next = versions[(round + 1) % 2];
  if (!next) throw new Error('there are two versions');
  const killed = await killBuild(next.content, moment);
  await checkWhole();
  buildApart(settings(next.content, outDir, place('cache')));
  expect(digestsOf(outDir)).toEqual(next.clean);
  return killed;
}

const rounds = 10;

describe('a build that is killed leaves a whole site, and the next gives what a clean one gives', () => {
  test('at any moment', async () => {
    let killed = 0;
    for (let round = 0; round < rounds; round++) {
      const delay = Math.random() * whole;
      if (await proveOne(round, (over) => wait(delay, undefined, { signal: over }))) killed++;
    }
    expect(killed).toBeGreaterThan(rounds / 2);
  });

  test('while it publishes', async () => {
    let killed = 0;
    for (let round = 0; round < rounds; round++) {
      const delay = Math.random() * 60;
      const moment: Moment = async (over) => {
        const journal = path.join(outDir, '.backfile/journal.json');
        while (!existsSync(journal)) await wait(1, undefined, { signal: over });
        await wait(delay, undefined, { signal: over });
      };
      if (await proveOne(round, moment)) killed++;
    }
    expect(killed).toBeGreaterThan(0);
  });

  test('and leaves nothing behind in the site', async () => {
    const own = await readdir(path.join(outDir, '.backfile'));
    expect(own.toSorted()).toEqual(['manifest.json', 'mark']);
    await writeFile(path.join(outDir, 'stray.txt'), '');
    expect(await verifySite(outDir)).toMatchObject([{ rule: 'stray-file' }]);
  });
});
