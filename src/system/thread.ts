import { fork } from 'node:child_process';
import { parentPort, Worker, type ResourceLimits } from 'node:worker_threads';
import { MachineError } from './errors.ts';
import { packError, unpackError, type SentError } from './sent-error.ts';

/**
 * Answers a question in a thread or process: returns the answer, or throws. In the meantime it may send news, such as
 * its progress. Questions, answers and news are copied (structured clone).
 */
type Answerer = (question: never, sendNews: (news: unknown) => void) => unknown;

type Question<F extends Answerer> = Parameters<F>[0];
type Answer<F extends Answerer> = Awaited<ReturnType<F>>;
type News<F extends Answerer> = Parameters<Parameters<F>[1]>[0];

/** A thread or process that answers questions, one after the other. */
export interface Thread<F extends Answerer> {
  /** Throws what the thread threw for this question, or says why it ended without an answer. */
  ask: (question: Question<F>, onNews?: (news: News<F>) => void) => Promise<Answer<F>>;
  /** Ends it, even while it is answering; resolves when it has ended. */
  stop: () => Promise<void>;
}

type Reply = { news: unknown } | { answer: unknown } | { error: SentError };

/** What threads and processes have in common for the caller. */
interface Port {
  send(question: unknown): void;
  stop(isBusy: boolean): Promise<void>;
}

interface Waiting {
  resolve: (answer: unknown) => void;
  reject: (error: unknown) => void;
  onNews: ((news: never) => void) | undefined;
}

function createThread<F extends Answerer>(
  connect: (receive: (reply: Reply) => void, fail: (error: unknown) => void) => Port,
): Thread<F> {
  const waiting: Waiting[] = [];
  let failure: { error: unknown } | undefined;
  const fail = (error: unknown) => {
    failure ??= { error };
    for (const { reject } of waiting.splice(0)) reject(failure.error);
  };
  const port = connect((reply) => {
    if ('news' in reply) waiting[0]?.onNews?.(reply.news as never);
    else if ('error' in reply) waiting.shift()?.reject(unpackError(reply.error));
    else waiting.shift()?.resolve(reply.answer);
  }, fail);
  return {
    ask(question, onNews) {
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      // The caller may await it later, or never.
      promise.catch(() => undefined);
      if (failure) reject(failure.error);
      else {
        waiting.push({ resolve, reject, onNews });
        port.send(question);
      }
      return promise as Promise<Answer<F>>;
    },
    stop: () => port.stop(waiting.length > 0),
  };
}

/** Starts a thread on a file that calls `answer`. `what` names it in errors: `the thread that checks pages`. */
export function startThread<F extends Answerer>(
  what: string,
  file: string,
  options: { resourceLimits?: ResourceLimits } = {},
): Thread<F> {
  return createThread((receive, fail) => {
    const worker = new Worker(file, options);
    worker.on('message', receive);
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error(`${what} ended before it was done`)));
    return {
      send: (question) => worker.postMessage(question),
      async stop() {
        await worker.terminate();
      },
    };
  });
}

/**
 * Like `startThread`, but in a process of its own, whose memory is free when it ends. `signal`: sent if it is stopped
 * while it is answering.
 */
export function startProcess<F extends Answerer>(
  what: string,
  file: string,
  { signal = 'SIGKILL', ...options }: { signal?: NodeJS.Signals; execArgv?: string[] } = {},
): Thread<F> {
  return createThread((receive, fail) => {
    const child = fork(file, { ...options, serialization: 'advanced' });
    const ended = new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.once('error', () => resolve());
    });
    child.on('message', receive);
    child.on('error', fail);
    child.on('exit', (status, by) => fail(endOf(what, status, by)));
    return {
      // If it cannot be sent, the process has ended, and its exit is reported.
      send: (question) => child.send(question as object, () => undefined),
      async stop(isBusy) {
        // A process that is waiting ends by itself, and has time to save what it caches.
        if (isBusy) child.kill(signal);
        else if (child.connected) child.disconnect();
        await ended;
      },
    };
  });
}

/** Why it ended without an answer. Systems that run out of memory kill large processes without a message. */
function endOf(what: string, status: number | null, signal: NodeJS.Signals | null): Error {
  return signal
    ? new MachineError(`${what} was ended (${signal}); the memory may be used up`)
    : new Error(`${what} ended before it was done (exit status ${status})`);
}

/**
 * Answers the questions of whoever started this thread or process, one after another. Returns the function, because its
 * type is needed by `startThread` and `startProcess`.
 */
export function answer<F extends Answerer>(does: F): F {
  const reply = (one: Reply) => {
    if (parentPort) parentPort.postMessage(one);
    else process.send?.(one);
  };
  const sendNews = (news: unknown) => reply({ news });
  let last: Promise<unknown> = Promise.resolve();
  const take = (question: unknown) => {
    last = last
      .then(() => does(question as never, sendNews as never))
      .then(
        (result) => reply({ answer: result }),
        (error: unknown) => reply({ error: packError(error) }),
      );
  };
  if (parentPort) parentPort.on('message', take);
  else {
    process.on('message', take);
    // Nobody can ask any more.
    process.on('disconnect', () => process.exit());
  }
  return does;
}
