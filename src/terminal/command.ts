import type { commonFlags, Flags, Options, Values } from './options.ts';

/** What all commands have: enough for the help, the README and the check of a command line. */
export interface Command {
  /** As it is typed. */
  name: string;
  /** What it does, in one line of Markdown: for the README and the list of commands. */
  does: string;
  /** The same in full for its own help, a string a paragraph. */
  about: readonly string[];
  /** The words without a flag, as the help shows them: `["Headline"]`, `FILE…`. Absent: it takes none. */
  words?: string;
  /** The scripts of package.json that run it, if they are not of its name: `topics` runs `names topics`. */
  npmNames?: readonly string[];
  /** Its own flags, each with its help. */
  flags: Flags;
  /** Which of the flags that all commands take matter to it. */
  common: readonly (keyof typeof commonFlags)[];
  /** What is typed after its name, and what that does. */
  examples?: readonly (readonly [call: string, does: string])[];
  /** What each exit status means. */
  statuses: Readonly<Record<number, string>>;
  /** Flags of Node that it runs with, and variables of its environment; `scripts/backfile` sets them. */
  node?: readonly string[];
  environment?: Readonly<Record<string, string>>;
  /** Does the work, and returns the exit status. Loads its code itself, so that help is fast. */
  run(options: Options & { values: Values<Flags>; positionals: string[] }): Promise<number>;
}

/** A command whose `run` gets its flags with their types. */
export interface CommandOf<F extends Flags> extends Omit<Command, 'flags' | 'run'> {
  flags: F;
  run(options: Options & { values: Values<F>; positionals: string[] }): Promise<number>;
}

/** Checks the types of a command's description, and forgets which flags it has. */
export function defineCommand<const F extends Flags>(command: CommandOf<F>): Command {
  // The frame reads the flags by this very description, so that they are of its types.
  return {
    ...command,
    run: (options) => command.run(options as Parameters<typeof command.run>[0]),
  };
}
