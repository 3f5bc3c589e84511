import type { BundleIndex } from './bundle.ts';

/** A message to the worker. */
export interface Call {
  id: number;
  bundle: { href: string; name: string; lang: string };
  method: keyof BundleIndex;
  args: readonly unknown[];
}

export type Reply = { id: number; result: unknown } | { id: number; error: string };

/** A worker thread that searches bundles. */
export interface Remote {
  /** Calls a method of a bundle's index. */
  call<K extends keyof BundleIndex>(
    bundle: Call['bundle'],
    method: K,
    ...args: Parameters<BundleIndex[K]>
  ): ReturnType<BundleIndex[K]>;
  stop(): void;
}

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/** Starts the worker. */
export function startRemote(): Remote {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let failure: Error | undefined;

  const fail = (error: Error) => {
    failure = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    fail(new Error(`The search could not be started: ${event.message}`));
  });
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) one?.reject(new Error(data.error));
    else one?.resolve(data.result);
  });

  const ask = ({ href, name, lang }: Call['bundle'], method: Call['method'], args: Call['args']) =>
    new Promise<unknown>((resolve, reject) => {
      if (failure) {
        reject(failure);
        return;
      }
      last += 1;
      waiting.set(last, { resolve, reject });
      const call: Call = { id: last, bundle: { href, name, lang }, method, args };
      worker.postMessage(call);
    });
  return {
    call: (bundle, method, ...args) =>
      ask(bundle, method, args) as ReturnType<BundleIndex[typeof method]>,
    stop() {
      worker.terminate();
      fail(new Error('The search was started anew'));
    },
  };
}
