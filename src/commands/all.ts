import type { Command } from '../terminal/command.ts';

/** The file of each command, in the order of the list of commands; loaded when it is needed. */
const files: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./start.ts')).start,
  dev: async () => (await import('./dev.ts')).dev,
  build: async () => (await import('./build.ts')).build,
  check: async () => (await import('./check.ts')).check,
  hooks: async () => (await import('./hooks.ts')).hooks,
  new: async () => (await import('./new.ts')).newArticle,
  correct: async () => (await import('./correct.ts')).correct,
  move: async () => (await import('./move.ts')).move,
  next: async () => (await import('./next.ts')).next,
  import: async () => (await import('./import.ts')).importTexts,
  names: async () => (await import('./names.ts')).names,
  ledger: async () => (await import('./ledger.ts')).ledger,
  init: async () => (await import('./init.ts')).init,
  merge: async () => (await import('./merge.ts')).merge,
  verify: async () => (await import('./verify.ts')).verify,
};

export const commandNames: readonly string[] = Object.keys(files);

/** The command of this name; undefined if there is none. */
export async function loadCommand(name: string): Promise<Command | undefined> {
  return Object.hasOwn(files, name) ? files[name]?.() : undefined;
}

/** All commands, in order. */
export function loadAll(): Promise<Command[]> {
  return Promise.all(Object.values(files).map((load) => load()));
}
