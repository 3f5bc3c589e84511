import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { Problem } from '../../src/problem/problem.ts';
import { createRandom } from '../../scripts/bench/random.ts';
import { digestsOf, environment, root } from './build-apart.ts';
import type { Clone } from './clone.ts';
import { hostileArchive, plainSite, type Files, type HostileArchive } from './hostile-archive.ts';
import { differing } from './sequence.ts';

export interface HostileRun {
  seed: number;
  articles: number;
  /** Whether the second build is held against one from nothing. */
  clean: boolean;
}

/**
 * A hostile archive is checked; what check says no to is taken out, until it says yes. Then it can be built, and built again
 * after another has been laid over it, and verify finds nothing wrong. Gives how many files were left to be built.
 */
export async function proveHostile(clone: Clone, folder: string, run: HostileRun): Promise<number> {
  const { seed, articles } = run;
  const random = createRandom(seed, 0);
  const place = (name: string) => path.join(folder, name);
  const project = place('project');
  const env = (out: string, cache: string) => ({
    CONTENT_DIR: place('content'),
    OUT_DIR: place(out),
    CACHE_DIR: place(cache),
  });
  const what = (step: string, said: string) =>
    `seed ${seed}, ${step}: ${said.replaceAll(/^.*: warning: .*\n/gm, '')}`;
  const build = async (step: string, out: string, cache: string) => {
    const { status, said } = await clone.build(env(out, cache));
    expect(status, what(step, said)).toBe(0);
  };
  const verify = async (step: string) => {
    const { status, said } = await runScript(project, 'verify', env('dist', 'cache'));
    expect(status, what(step, said)).toBe(0);
  };
  for (const name of ['content', 'dist', 'cache']) {
    rmSync(place(name), { recursive: true, force: true });
  }
  const reduce = (archive: HostileArchive, step: string) =>
    reduceToGreen(archive, async (now) => {
      writeAll(place('content'), now.content);
      writeAll(path.join(project, 'public'), new Map([...ownStatics, ...now.statics]));
      const { status, said, stdout } = await runScript(project, 'check', env('dist', 'cache'), [
        '--format',
        'json',
      ]);
      expect(status, what(step, said)).toBeLessThan(2);
      expect(said).not.toContain('unexpected');
      const problems = JSON.parse(stdout) as Problem[];
      return problems
        .filter(({ severity }) => severity === 'error')
        .map((problem) => ({ ...problem, file: path.resolve(project, problem.file) }))
        .map((problem) => placeOf(problem.file, { content: place('content'), project }));
    });
  const first = await reduce(await hostileArchive(random, 0, articles), 'the first check');
  await build('the first build', 'dist', 'cache');
  await verify('the first verify');
  const second = await hostileArchive(random, articles, Math.ceil(articles / 2));
  const rest = [...first.content].filter(() => random.chance(0.7));
  const both = {
    content: new Map([...rest, ...second.content]),
    statics: new Map([...first.statics, ...second.statics].filter(() => random.chance(0.7))),
  };
  const green = await reduce(both, 'the second check');
  await build('the next build', 'dist', 'cache');
  await verify('the next verify');
  if (run.clean) {
    await build('a build from nothing', 'clean', 'clean-cache');
    expect(
      differing(digestsOf(place('dist')), digestsOf(place('clean'))),
      what('both', ''),
    ).toEqual([]);
    for (const name of ['clean', 'clean-cache']) rmSync(place(name), { recursive: true });
  }
  return [...green.content.keys()].filter((file) => file.endsWith('.md')).length;
}

/** What each site has in public/. */
const ownStatics = new Map(
  readdirSync(path.join(root, 'public')).map((name) => [
    name,
    readFileSync(path.join(root, 'public', name)),
  ]),
);

/** Where an error is: a file of the content or of public/, below it. */
type Place = { of: 'content' | 'statics'; file: string };

function placeOf(file: string, { content, project }: { content: string; project: string }): Place {
  const statics = path.join(project, 'public');
  return file.startsWith(`${statics}/`)
    ? { of: 'statics', file: path.relative(statics, file) }
    : { of: 'content', file: path.relative(content, file) };
}

async function reduceToGreen(
  archive: HostileArchive,
  check: (archive: HostileArchive) => Promise<Place[]>,
): Promise<HostileArchive> {
  const content = new Map(archive.content);
  const statics = new Map(archive.statics);
  for (let round = 0; round < 30; round++) {
    const wrong = await check({ content, statics });
    if (wrong.length === 0) return { content, statics };
    for (const { of, file } of wrong) {
      if (of === 'statics') statics.delete(file);
      else if (file === 'site.yaml') content.set(file, plainSite);
      else if (file === 'people.yaml') content.set(file, '{}\n');
      else if (file === 'topics.yaml') content.set(file, 'sea:\n  label: Sea\n');
      else content.delete(file);
    }
  }
  throw new Error('check goes on saying no');
}

/** Brings a folder to these files. */
function writeAll(folder: string, files: Files): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [file, bytes] of files) {
    const whole = path.join(folder, file);
    try {
      mkdirSync(path.dirname(whole), { recursive: true });
      writeFileSync(whole, bytes);
    } catch (error) {
      // Two of them cannot be there at once: a file, and one below it.
      const { code = '' } = error as NodeJS.ErrnoException;
      if (!['EEXIST', 'ENOTDIR', 'EISDIR'].includes(code)) throw error;
    }
  }
}

function runScript(
  project: string,
  name: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
) {
  return new Promise<{ status: number | null; said: string; stdout: string }>((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [path.join(project, 'scripts/backfile.ts'), name, ...args],
      {
        cwd: project,
        env: environment(env),
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, said: stdout + stderr, stdout }));
  });
}
