import { ContentErrors } from '../system/errors.ts';
import type { Problem } from '../problem/problem.ts';
import { formatProblems, toRows, type ProblemFormat } from './problem-list.ts';
import { createProgress, type Progress } from './progress.ts';

/** What a long command prints while it works: its progress, and the problems that it finds. */
export interface Log extends Progress {
  /** `folder`: the absolute path to which the problems' files are relative. */
  problems(found: readonly Problem[], folder: string): void;
}

interface Streams {
  out: { write(text: string): unknown };
  err: Parameters<typeof createProgress>[0];
  /** Paths below this folder are printed relative to it. */
  cwd: string;
}

/**
 * Runs a command with a log: progress and problems are printed to standard error, line by line, including the problems
 * of a `ContentErrors` that it throws. With `json`, the problems are printed to standard output as one document when
 * the command has ended, whether it succeeds or not.
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
