import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Progress } from '../progress.ts';
import type { BuildSummary } from '../summary.ts';
import { createCorpus, lastDay, type Corpus } from './corpus.ts';
import { describeMachine, findHugo } from './machine.ts';
import { measure, sizeOfSite, type Command, type StepTime } from './measure.ts';
import type { BenchReport, Run } from './table.ts';
import { archiveWriter, writeSite, type Writer } from './write-archive.ts';
import { hugoWriter } from './write-hugo.ts';

export interface BenchRequest {
  articles: number;
  seed: number;
  /** Whether Hugo and Pagefind do the same. */
  againstHugo: boolean;
  /** Whether the folders stay. */
  keep: boolean;
  /** The repository. */
  root: string;
}

/** One of the programs that are compared, in a folder of its own. */
interface Contestant {
  program: Run['program'];
  writer: Writer;
  out: string;
  commands: readonly Command[];
  /** What the program itself says about the time of its parts. */
  steps?: () => Promise<readonly StepTime[]>;
}

/**
 * Generates an archive, builds it clean and once more with one article added, with each program. What comes
 * in between, such as writing the articles, is not measured.
 */
export async function bench(request: BenchRequest, progress: Progress): Promise<BenchReport> {
  const { articles, seed, root } = request;
  const hugo = request.againstHugo ? await findHugo() : undefined;
  const machine = await describeMachine(root, hugo);
  const corpus = createCorpus(seed);
  const folder = temporaryFolder(root, request.keep);
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
      await writeSite(contestant.writer, corpus, articles, (done) => progress.advance(done));
      runs.push(await build(contestant, 'full build', articles, progress));
      // News is added at the new end; between the others there is a place for the next one too.
      contestant.writer.article({ ...corpus.article(articles), day: lastDay });
      runs.push(await build(contestant, 'one article added', articles + 1, progress));
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
  work: string,
  articles: number,
  progress: Progress,
): Promise<Run> {
  progress.start(`${program}: ${work}`);
  const since = Date.now();
  const measured = await measure(commands);
  const size = await sizeOfSite(out, since);
  const told = steps ? withRest(await steps(), measured.seconds) : measured.steps;
  return { program, work, articles, ...measured, steps: told, ...size };
}

/** What a program doesn't count itself: starting, loading its modules, ending. */
function withRest(steps: readonly StepTime[], total: number): StepTime[] {
  const counted = steps.reduce((sum, { seconds }) => sum + seconds, 0);
  return [...steps, { name: 'start and end', seconds: Math.max(0, total - counted) }];
}

function backfile(root: string, dir: string, corpus: Corpus): Contestant {
  const content = path.join(dir, 'content');
  const out = path.join(dir, 'dist');
  const summary = path.join(dir, 'summary.json');
  return {
    program: 'Backfile',
    writer: archiveWriter(content, corpus),
    out,
    commands: [
      {
        name: 'Backfile',
        file: process.execPath,
        args: [path.join(root, 'scripts', 'build.ts'), '--summary', summary],
        cwd: root,
        env: {
          CONTENT_DIR: content,
          OUT_DIR: out,
          CACHE_DIR: path.join(dir, 'cache'),
          // The front page shows what happened on this day: of all runs the same day.
          AS_OF: lastDay,
        },
      },
    ],
    steps: async () => (JSON.parse(await readFile(summary, 'utf8')) as BuildSummary).steps,
  };
}

function hugoAndPagefind(root: string, dir: string, corpus: Corpus): Contestant {
  const out = path.join(dir, 'public');
  return {
    program: 'Hugo + Pagefind',
    writer: hugoWriter(dir, corpus),
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
 * A folder that goes at its end, or at the program's if that comes first; unless it is to be kept. It lies where
 * builds have theirs: the system's may be a file system of its own, and in memory.
 */
function temporaryFolder(root: string, keep: boolean): { path: string; end(): void } {
  const cache = path.join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'bench-'));
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
