import type { commonFlags, Flags, Options, Values } from './options.ts';

/** The description of a command: enough for its help, the README and the reading of its command line. */
export interface Command {
  /** As typed. */
  name: string;
  /** What it does, in one line of Markdown, for the README and the list of commands. */
  does: string;
  /** The full explanation for its help, a string for each paragraph. */
  about: readonly string[];
  /** Its arguments without a flag, as the help shows them: `["Headline"]`, `FILE…`. Absent if it takes none. */
  words?: string;
  /** Scripts of package.json that run it, if their names differ: `topics` runs `names topics`. */
  npmNames?: readonly string[];
  /** Its own flags. */
  flags: Flags;
  /** Which of the flags shared by all commands matter to it. */
  common: readonly (keyof typeof commonFlags)[];
  /** What to type after its name, and what that does. */
  examples?: readonly (readonly [call: string, does: string])[];
  /** What each exit status means. */
  statuses: Readonly<Record<number, string>>;
  /** Node's flags and environment variables for it; `scripts/backfile` sets them. */
  node?: readonly string[];
  environment?: Readonly<Record<string, string>>;
  /** Runs the command and returns the exit status. It imports its code itself, so that help is quick. */
  run(options: Options & { values: Values<Flags>; positionals: string[] }): Promise<number>;
}

/** A command whose `run` gets typed flags. */
export interface CommandOf<F extends Flags> extends Omit<Command, 'flags' | 'run'> {
  flags: F;
  run(options: Options & { values: Values<F>; positionals: string[] }): Promise<number>;
}

/** Checks the types of a command's description, and returns it without the types of its flags. */
export function defineCommand<const F extends Flags>(command: CommandOf<F>): Command {
  // The flags are read with this same description, so they have its types.
  return {
    ...command,
    run: (options) => command.run(options as Parameters<typeof command.run>[0]),
  };
}
