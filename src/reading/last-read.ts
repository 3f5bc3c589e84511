import { statSync } from 'node:fs';

/** What is kept from one reading of the content folder to the next. */
export interface Memory {
  /**
   * What was made of a file (absolute path) before, if it is still the same file; else what `make` makes
   * of it. `how` tells apart what is made of one file in several ways.
   */
  recall<T>(file: string, how: string, make: () => Promise<T>): Promise<T>;
  /** The value itself, else the last one that there was under this name. */
  keep<T>(name: string, value: T | undefined): T | undefined;
}

/** For builds: every file is read, and nothing stands in for what is broken. */
export const noMemory: Memory = {
  recall: (_file, _how, make) => make(),
  keep: (_name, value) => value,
};

/**
 * For the preview. Whether a file is the same is told by its size and times, not by its bytes: asking ten
 * thousand files for them takes a twentieth of a second.
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
      // Taken before the file was read: if it is written meanwhile, it is read again the next time.
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
