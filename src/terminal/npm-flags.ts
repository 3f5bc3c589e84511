import { UsageError } from '../system/errors.ts';

/** Names that npm sets itself, so that they do not show that a flag was typed. */
const alwaysSet = new Set(['cache', 'help']);

/** Flags that npm reads as several short ones: `--lang` as its own l, a, n and g. */
const asLetters: Readonly<Record<string, readonly string[]>> = { lang: ['long', 'all', 'global'] };

/**
 * Which of a command's flags npm took because `--` was missing before them. npm leaves their names in the environment.
 */
export function takenByNpm(
  flags: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): string[] {
  const isSet = (name: string) =>
    !['', 'false', undefined].includes(env[`npm_config_${name.replaceAll('-', '_')}`]);
  return flags.filter((flag) => !alwaysSet.has(flag) && (asLetters[flag] ?? [flag]).every(isSet));
}

/**
 * Throws `UsageError` if npm took a flag of the command, because the command would do something else than what was
 * typed. `name`: the script in package.json. A program started by another npm script is left alone, although the flags
 * of that script are in its environment.
 */
export function refuseTaken(
  name: string,
  flags: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): void {
  if (env['npm_lifecycle_event'] !== name) return;
  const taken = takenByNpm(flags, env).map((flag) => `--${flag}`);
  if (taken.length === 0) return;
  throw new UsageError(
    `npm took ${taken.join(' and ')} for itself, and nothing was done: put -- with a space on both sides before them: npm run ${name} -- ${taken.join(' ')} …`,
  );
}
