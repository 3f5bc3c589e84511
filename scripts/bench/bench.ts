import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { makeWorkFolder } from '../../src/system/folders.ts';
import type { Progress } from '../../src/terminal/progress.ts';
import type { BuildSummary } from '../../src/terminal/summary.ts';
import { createCorpus, lastDay, type Corpus } from './corpus.ts';
import { describeMachine, findHugo } from './machine.ts';
import { measure, sizeOfSite, type Command, type StepTime } from './measure.ts';
import type { BenchReport, Run } from './table.ts';
import { listWorks, type Place, type Work } from './works.ts';
import { archiveWriter, writeSite } from './write-archive.ts';
import { hugoWriter } from './write-hugo.ts';

export interface BenchRequest {
  articles: number;
  seed: number;
  /** Whether Hugo and Pagefind do the same. */
  againstHugo: boolean;
  /** Whether the folders are kept. */
  keep: boolean;
  /** The repository. */
  root: string;
}

/** One of the programs to compare, in a folder of its own. */
interface Contestant {
  program: Run['program'];
  place: Place;
  out: string;
  commands: readonly Command[];
  /** The times of its parts as the program reports them. */
  steps?: () => Promise<readonly StepTime[]>;
}

/**
 * Generates an archive, and with each program builds it from nothing and after each of several changes. Only the builds
 * are measured, not the writing of articles in between.
 */
export async function bench(request: BenchRequest, progress: Progress): Promise<BenchReport> {
  const { articles, seed, root } = request;
  const hugo = request.againstHugo ? await findHugo() : undefined;
  const machine = await describeMachine(root, hugo);
  const corpus = createCorpus(seed);
  const folder = await temporaryFolder(root, request.keep);
  try {
    const contestants = [
      backfile(root, path.join(folder.path, 'backfile'), corpus),
      ...(hugo === undefined
        ? []
        : [hugoAndPagefind(root, path.join(folder.path, 'hugo'), corpus)]),
    ];
    const runs: Run[] = [];
    for (const contestant of contestants) {
      progress.start(`${contestant.program}: write the articles`, articles, 'article');
      await mkdir(contestant.out, { recursive: true });
      await writeSite(contestant.place.writer, corpus, articles, (done) => progress.advance(done));
      const works = listWorks(corpus, articles);
      for (const work of works.filter(
        ({ forHugo }) => forHugo || contestant.program === 'Backfile',
      )) {
        await work.prepare(contestant.place);
        runs.push(await build(contestant, work, progress));
      }
    }
    const inOrder = Map.groupBy(runs, ({ work }) => work);
    return { machine, articles, seed, runs: [...inOrder.values()].flat() };
  } finally {
    progress.end();
    folder.end();
    if (request.keep) progress.say(`kept: ${folder.path}`);
  }
}

async function build(
  { program, out, commands, steps }: Contestant,
  { name: work, articles }: Work,
  progress: Progress,
): Promise<Run> {
  progress.start(`${program}: ${work}`);
  const since = Date.now();
  const measured = await measure(commands);
  const size = await sizeOfSite(out, since);
  const told = steps ? withRest(await steps(), measured.seconds) : measured.steps;
  return { program, work, articles, ...measured, steps: told, ...size };
}

/** The time that a program does not report: starting, loading its modules, ending. */
function withRest(steps: readonly StepTime[], total: number): StepTime[] {
  const counted = steps.reduce((sum, { seconds }) => sum + seconds, 0);
  return [...steps, { name: 'start and end', seconds: Math.max(0, total - counted) }];
}

function backfile(root: string, dir: string, corpus: Corpus): Contestant {
  const content = path.join(dir, 'content');
  const out = path.join(dir, 'dist');
  const summary = path.join(dir, 'summary.json');
  const project = copyProject(root, path.join(dir, 'project'));
  return {
    program: 'Backfile',
    place: { writer: archiveWriter(content, corpus), content, project },
    out,
    commands: [
      {
        name: 'Backfile',
        file: 'sh',
        args: ['-c', `exec env ${buildScript(project)} "$@"`, 'build', '--summary', summary],
        cwd: project,
        env: {
          PATH: [path.join(project, 'node_modules', '.bin'), process.env['PATH']].join(':'),
          CONTENT_DIR: content,
          OUT_DIR: out,
          CACHE_DIR: path.join(dir, 'cache'),
          // The front page depends on the day of the year, so all runs use the same.
          AS_OF: lastDay,
        },
      },
    ],
    steps: async () => (JSON.parse(await readFile(summary, 'utf8')) as BuildSummary).steps,
  };
}

/** The command behind `npm run build`. */
function buildScript(project: string): string {
  const text = readFileSync(path.join(project, 'package.json'), 'utf8');
  const { scripts } = JSON.parse(text) as { scripts: { build: string } };
  return scripts.build;
}

/** The code is copied, so that a template in it can be changed. */
function copyProject(root: string, project: string): string {
  mkdirSync(project, { recursive: true });
  for (const name of [
    'src',
    'scripts',
    'public',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ]) {
    if (existsSync(path.join(root, name))) {
      cpSync(path.join(root, name), path.join(project, name), { recursive: true });
    }
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(project, 'node_modules'));
  return project;
}

function hugoAndPagefind(root: string, dir: string, corpus: Corpus): Contestant {
  const out = path.join(dir, 'public');
  return {
    program: 'Hugo + Pagefind',
    place: { writer: hugoWriter(dir, corpus), content: path.join(dir, 'content'), project: dir },
    out,
    commands: [
      {
        name: 'Hugo',
        file: 'hugo',
        args: ['--source', dir, '--destination', out, '--cacheDir', path.join(dir, 'cache')],
      },
      {
        name: 'Pagefind',
        file: path.join(root, 'node_modules', '.bin', 'pagefind'),
        args: ['--site', out],
      },
    ],
  };
}

/**
 * A folder that `end` deletes, or the end of the program if that comes first, unless it is to be kept. It is where builds
 * have theirs, because the system's folder for temporary files may be in memory.
 */
async function temporaryFolder(
  root: string,
  keep: boolean,
): Promise<{ path: string; end(): void }> {
  const folder = await makeWorkFolder(path.join(root, '.cache'), 'bench');
  const remove = () => rmSync(folder, { recursive: true, force: true });
  if (!keep) process.on('exit', remove);
  return {
    path: folder,
    end() {
      if (!keep) remove();
      process.off('exit', remove);
    },
  };
}
