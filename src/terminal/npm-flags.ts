import { UsageError } from '../system/errors.ts';

/** Names that npm sets by itself, so that one there says nothing about what was typed. */
const alwaysSet = new Set(['cache', 'help']);

/** What npm makes of a flag that it takes for letters: `--lang` for its own l, a, n and g. */
const asLetters: Readonly<Record<string, readonly string[]>> = { lang: ['long', 'all', 'global'] };

/** Which of a command's flags npm took because no `--` stood before them: it leaves their names in the environment. */
export function takenByNpm(
  flags: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): string[] {
  const isSet = (name: string) =>
    !['', 'false', undefined].includes(env[`npm_config_${name.replaceAll('-', '_')}`]);
  return flags.filter((flag) => !alwaysSet.has(flag) && (asLetters[flag] ?? [flag]).every(isSet));
}

/**
 * Throws where npm took a flag of a command for itself, which would do another thing than what was typed. `name` is the
 * command's in package.json. A program that another command of npm has started is not meant: that one's flags
 * are in its environment too.
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
