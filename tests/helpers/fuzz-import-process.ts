import { seeds } from './import-seeds.ts';
import { folderForRun } from './folder-for-run.ts';
import { makeInput, tryImport } from './try-import.ts';

/** What the process says of each input, a line of JSON each. */
export type Told =
  | { at: 'begin'; seed: number }
  | { at: 'end'; seed: number; read: number; find?: string; heap: number; rss: number };

/**
 * Tries inputs of a kind from a seed on, until the time (in milliseconds since 1970) is over; at least one. In a process
 * of its own, so that its parent sees it hang, and its memory is that of the importer.
 */
async function fuzz(kind: string, first: number, until: number): Promise<void> {
  const sound = seeds[kind]?.() ?? [];
  using folder = folderForRun();
  for (let seed = first; seed === first || Date.now() < until; seed++) {
    tell({ at: 'begin', seed });
    const trial = await tryImport(`${folder.name}/outer`, kind, makeInput(sound, seed));
    // The memory that is left when all is collected.
    if (seed % 50 === 0) globalThis.gc?.();
    const { heapUsed, rss } = process.memoryUsage();
    tell({ at: 'end', seed, ...trial, heap: seed % 50 === 0 ? heapUsed : 0, rss });
  }
}

function tell(told: Told) {
  process.stdout.write(`${JSON.stringify(told)}\n`);
}

const [kind = '', first = '1', until = '0'] = process.argv.slice(2);
await fuzz(kind, Number(first), Number(until));
