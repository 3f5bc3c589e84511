import { ContentErrors } from '../system/errors.ts';
import type { Problem } from '../problem/problem.ts';
import { formatProblems, toRows, type ProblemFormat } from './problem-list.ts';
import { createProgress, type Progress } from './progress.ts';

/** What a long command tells while it works: how far it is, and the problems that it finds. */
export interface Log extends Progress {
  /** Problems of files in `folder` (absolute). */
  problems(found: readonly Problem[], folder: string): void;
}

interface Streams {
  out: { write(text: string): unknown };
  err: Parameters<typeof createProgress>[0];
  /** The folder that paths are given relative to, where they are below it. */
  cwd: string;
}

/**
 * Runs a command that tells what it does as it goes: progress on standard error, and with it, line by line, the problems,
 * those of a `ContentErrors` that it throws too. With `json` the problems are one document on standard output, which is
 * written when the command has ended, well or not.
 */
export async function withLog<T>(
  format: ProblemFormat,
  main: (log: Log) => Promise<T>,
  streams: Streams = { out: process.stdout, err: process.stderr, cwd: process.cwd() },
): Promise<T> {
  const { out, err, cwd } = streams;
  const progress = createProgress(err);
  let rows: ReturnType<typeof toRows> = [];
  const problems: Log['problems'] = (found, folder) => {
    if (format === 'json') rows = [...rows, ...toRows(found, folder, cwd)];
    else if (found.length > 0) progress.say(formatProblems(found, format, folder, cwd).trimEnd());
  };
  try {
    return await main({ ...progress, problems });
  } catch (error) {
    progress.end();
    if (error instanceof ContentErrors) problems(error.problems, error.folder);
    throw error;
  } finally {
    if (format === 'json') out.write(`${JSON.stringify(rows, null, 2)}\n`);
  }
}
