import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { MachineError } from '../../src/system/errors.ts';
import { runProgram } from '../../src/system/processes.ts';

/** Where and with what figures were measured; without these they say nothing. */
export interface Machine {
  cpu: string;
  cores: number;
  memoryBytes: number;
  system: string;
  /** By program; `hugo` only where it was asked for. */
  versions: Readonly<Record<string, string>>;
  /** The day, ISO. */
  date: string;
}

/** Asks the machine; `root` is the repository. */
export async function describeMachine(root: string, hugo?: string): Promise<Machine> {
  const installed = async (name: string) => {
    const text = await readFile(path.join(root, 'node_modules', name, 'package.json'), 'utf8');
    return (JSON.parse(text) as { version: string }).version;
  };
  return {
    cpu: os.cpus()[0]?.model.trim() ?? 'unknown',
    cores: os.availableParallelism(),
    memoryBytes: os.totalmem(),
    system: `${os.type()} ${os.release()}`,
    versions: {
      node: process.versions.node,
      astro: await installed('astro'),
      pagefind: await installed('pagefind'),
      ...(hugo === undefined ? {} : { hugo }),
    },
    date: new Date().toISOString().slice(0, 10),
  };
}

/** Which Hugo there is; throws with the way to get one where there is none. */
export async function findHugo(): Promise<string> {
  try {
    const { output } = await runProgram('hugo', ['version']);
    return /v(\d+\.\d+\.\d+)/.exec(output)?.[1] ?? output.trim();
  } catch {
    throw new MachineError('hugo is not installed; on Debian and Ubuntu: apt-get install hugo');
  }
}
