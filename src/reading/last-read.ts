import { statSync } from 'node:fs';

/** What is kept from one reading of the content folder to the next. */
export interface Memory {
  /**
   * The earlier result for a file (absolute path) if it has not changed, otherwise the result of `make`. `how`
   * distinguishes several results for the same file.
   */
  recall<T>(file: string, how: string, make: () => Promise<T>): Promise<T>;
  /** The value; if it is undefined, the last one with this name. */
  keep<T>(name: string, value: T | undefined): T | undefined;
}

/** For builds: every file is read, and an earlier value never replaces a broken one. */
export const noMemory: Memory = {
  recall: (_file, _how, make) => make(),
  keep: (_name, value) => value,
};

/**
 * For the preview. A file counts as unchanged by its size and times, not by its bytes; for ten thousand files this
 * takes a twentieth of a second.
 */
export function createMemory(): Memory {
  const made = new Map<string, { state: string; result: unknown }>();
  const kept = new Map<string, unknown>();
  return {
    async recall<T>(file: string, how: string, make: () => Promise<T>) {
      const name = `${how}\0${file}`;
      const state = stateOf(file);
      const known = made.get(name);
      if (state !== undefined && known?.state === state) return known.result as T;
      const result = await make();
      // The state is taken before the file is read, so a file that is written at the same time is read again.
      if (state === undefined) made.delete(name);
      else made.set(name, { state, result });
      return result;
    },
    keep<T>(name: string, value: T | undefined) {
      if (value !== undefined) kept.set(name, value);
      return value ?? (kept.get(name) as T | undefined);
    },
  };
}

function stateOf(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats && `${stats.ino} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}`;
}
