import path from 'node:path';
import { ChangedWhileRead } from '../problem/changed-while-read.ts';
import { countProblems, type Problem } from '../problem/problem.ts';

/** Wrong use of a command: exit status 2, and only the message is printed. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** A check failed: exit status 1. */
export class CheckFailed extends Error {
  override name = 'CheckFailed';
}

/** Files have errors: exit status 1. Contains the problems, which the terminal prints; the message only counts them. */
export class ContentErrors extends CheckFailed {
  override name = 'ContentErrors';
  readonly problems: readonly Problem[];
  /** The folder that the problems' files are in; absolute. */
  readonly folder: string;

  /** `outcome`: what did not happen because of them. */
  constructor(problems: readonly Problem[], folder: string, outcome = 'nothing was published') {
    super(`${countProblems(problems)}; ${outcome}`);
    this.problems = problems;
    this.folder = folder;
  }
}

/** The machine failed: exit status 3. */
export class MachineError extends Error {
  override name = 'MachineError';
}

/** The system's error codes in words. */
const words: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EIO: 'the disk cannot be read or written',
  EROFS: 'the file system is read-only',
  EACCES: 'permission is missing',
  EPERM: 'the system does not permit it',
  EMFILE: 'too many files are open at once; raise the limit with ulimit -n',
  ENFILE: 'too many files are open on this machine',
  ENOMEM: 'the memory is used up',
  ERR_WORKER_OUT_OF_MEMORY:
    'a thread has used up its memory; NODE_OPTIONS=--max-old-space-size=8192 gives each 8 GiB',
  EBUSY: 'another program is using it',
  EADDRINUSE: 'the port is taken',
  ENOTDIR: 'a part of the path is a file, not a folder',
  ENAMETOOLONG: 'the name is too long for the file system',
};

/** A failed system call as a `MachineError` in words; undefined for any other error. */
export function asMachineError(error: unknown): MachineError | undefined {
  if (error instanceof MachineError) return error;
  if (error instanceof ChangedWhileRead) return new MachineError(error.message, { cause: error });
  if (!(error instanceof Error)) return undefined;
  const { code, path: file, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || (syscall === undefined && !(code in words))) return asTold(error);
  const what = words[code] ?? `${syscall ?? 'the system'} failed`;
  return new MachineError(`${file === undefined ? '' : `${file}: `}${what} (${code})`, {
    cause: error,
  });
}

/** In Node's messages: `ENOSPC: no space left on device, write`. */
const spelled = /\b(ENOSPC|EDQUOT|EIO|EROFS|EMFILE|ENFILE): [^,\n]+, \w+/g;

/** Threads and tools pass on only the message of a failed call. */
function asTold(error: Error): MachineError | undefined {
  if (error.message.search(spelled) < 0) return undefined;
  const message = error.message.replaceAll(
    spelled,
    (_, code: string) => `${words[code] ?? ''} (${code})`,
  );
  return new MachineError(message, { cause: error });
}

/**
 * The exit status and the message for an error of a command; an empty message if everything has been printed already.
 */
export function explain(error: unknown): { status: number; message: string } {
  if (error instanceof UsageError) return { status: 2, message: error.message };
  if (error instanceof CheckFailed) return { status: 1, message: error.message };
  // The first error, if cleaning up failed too.
  if (error instanceof SuppressedError) return explain(error.suppressed);
  const machine = asMachineError(error);
  if (machine) return { status: 3, message: machine.message };
  const message = error instanceof Error ? error.message : String(error);
  // After an update that brought a new one.
  const [, missing] = /^Cannot find package '([^']+)' imported from/.exec(message) ?? [];
  if (missing !== undefined)
    return { status: 3, message: `the package ${missing} is not installed; run npm ci` };
  return { status: 3, message: `${message} (unexpected; DEBUG=1 shows where)` };
}

function report(error: unknown): number {
  const { status, message } = explain(error);
  if (message !== '') process.stderr.write(`${called}: ${message}\n`);
  if (process.env['DEBUG'] && error instanceof Error)
    process.stderr.write(`${error.stack ?? ''}\n`);
  return status;
}

/** Messages begin with the command as it was called. */
let called = `npm run ${path.basename(process.argv[1] ?? '', '.ts')}`;

/** Sets the name of the command in messages. */
export function callCommand(name: string): void {
  called = name;
}

const signals = { SIGINT: 130, SIGTERM: 143 } as const;
let waiting: (() => void) | undefined;

/** Resolves when the program is told to stop (Ctrl-C, SIGTERM). Without this, such a signal ends it at once. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    waiting = resolve;
  });
}

/**
 * Runs a command and sets the exit status: what it returns, or that of its error, whose message is printed without a
 * stack trace. If the reader of the output ends (`| head`), the status is the same.
 */
export async function runCommand(main: () => Promise<number>): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  for (const [signal, status] of Object.entries(signals)) {
    process.on(signal, () => {
      if (waiting) waiting();
      else process.exit(status);
      // A second signal ends the program at once.
      waiting = undefined;
    });
  }
  process.on('uncaughtException', (error) => process.exit(report(error)));
  try {
    process.exitCode = await main();
  } catch (error) {
    process.exitCode = report(error);
  }
}
