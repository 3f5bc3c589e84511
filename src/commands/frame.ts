import { callCommand, runCommand, UsageError } from '../system/errors.ts';
import type { Command } from '../terminal/command.ts';
import { readOptions, UnknownFlagError } from '../terminal/options.ts';
import { suggest } from '../text/nearest.ts';
import { commandNames, loadAll, loadCommand } from './all.ts';
import { callOf, helpOf, listOf } from './help.ts';

/** Runs the command on a command line and sets the exit status. */
export async function runLine(argv: readonly string[]): Promise<void> {
  const [first, ...rest] = argv;
  await runCommand(async () => {
    callCommand('backfile');
    if (first === undefined) {
      process.stderr.write(listOf(await loadAll()));
      return 2;
    }
    if (['help', '--help', '-h'].includes(first)) return showHelp(rest[0]);
    return runOne(await find(first), rest);
  });
}

/** Runs a command for developers from its own file in `scripts`. */
export async function runScript(command: Command): Promise<void> {
  await runCommand(() => runOne(command, process.argv.slice(2)));
}

async function showHelp(name: string | undefined): Promise<number> {
  process.stdout.write(name === undefined ? listOf(await loadAll()) : helpOf(await find(name)));
  return 0;
}

async function find(name: string): Promise<Command> {
  const command = await loadCommand(name);
  if (command) return command;
  const hint = suggest(name, commandNames) ?? 'npx backfile help lists the commands';
  throw new UsageError(
    name.startsWith('-')
      ? `put the command before its flags, as in npx backfile build ${name}`
      : `there is no command "${name}"; ${hint}`,
  );
}

async function runOne(command: Command, argv: readonly string[]): Promise<number> {
  const { env } = process;
  const { name, npmNames = [name] } = command;
  const event = env['npm_lifecycle_event'];
  const npmName = npmNames.find((each) => each === event);
  const byNpm = npmName ?? (event === 'npx' || !npmNames.includes(name) ? undefined : name);
  callCommand(byNpm === undefined ? `backfile ${name}` : `npm run ${byNpm}`);
  const options = await readLine(command, npmName, argv);
  if (options.help) {
    process.stdout.write(helpOf(command));
    return 0;
  }
  return command.run(options);
}

async function readLine(command: Command, npmName: string | undefined, argv: readonly string[]) {
  const spec = {
    usage: callOf(command),
    ...(npmName === undefined ? {} : { npmName }),
    flags: command.flags,
    positionals: command.words !== undefined,
  };
  try {
    return readOptions(argv, process.env, process.cwd(), spec);
  } catch (error) {
    if (!(error instanceof UnknownFlagError)) throw error;
    const others = (await loadAll()).filter(({ flags }) => Object.hasOwn(flags, error.flag));
    if (others.length === 0) throw error;
    const have = new Intl.ListFormat('en').format(others.map(({ name }) => name));
    throw new UsageError(
      `${command.name} has no flag --${error.flag}: it belongs to ${have}; npx backfile ${command.name} --help lists the flags of ${command.name}`,
      { cause: error },
    );
  }
}
