/** What the thread that searches is told first. */
export interface EngineStart {
  /** Address of Pagefind's own worker script. */
  script: string;
  /** Address of the stemmer: one for all bundles of a language. */
  stemmer: string;
  version: string;
  lang: string;
}

/** Said in between the answers: a file of the index that could not be had. */
export interface Lost {
  lost: string;
}

/** A thread that searches the bundles of one language. */
export interface Remote {
  /** Calls a method of one of Pagefind's instances, which is known by its name. */
  call(instance: string, method: string, ...args: readonly unknown[]): Promise<unknown>;
  /** Whether a file below this address could not be had. */
  hasLost(folder: string): boolean;
  stop(): void;
}

type Answer = { id: number; result: unknown } | { id: number; error: string };

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/**
 * Starts the thread. Pagefind's worker is spoken to directly, in the words of the release that is
 * installed: its script for pages would be loaded for nothing more, and once for each language.
 */
export function startRemote(start: EngineStart): Remote {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  const lost: string[] = [];
  let last = 0;
  let failure: Error | undefined;

  const fail = (error: Error) => {
    failure = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    fail(new Error(`The search could not be started: ${event.message || start.script}`));
  });
  worker.addEventListener('message', ({ data }: MessageEvent<Answer | Lost>) => {
    if ('lost' in data) {
      lost.push(data.lost);
      return;
    }
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) one?.reject(new Error(data.error));
    else one?.resolve(data.result);
  });
  worker.postMessage(start);

  return {
    call: (instanceId, method, ...args) =>
      new Promise((resolve, reject) => {
        if (failure) {
          reject(failure);
          return;
        }
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ id: last, instanceId, method, args });
      }),
    hasLost: (folder) => lost.some((address) => address.startsWith(folder)),
    stop() {
      worker.terminate();
      fail(new Error('The search was started anew'));
    },
  };
}
