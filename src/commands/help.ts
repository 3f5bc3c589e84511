import type { Command } from '../terminal/command.ts';
import { commonFlags, type Flag } from '../terminal/options.ts';

const width = 100;

/** How to call a command: `npx backfile new ["Headline"] [--source NAME]…`. */
export function callOf({ name, words, flags }: Command): string {
  const ownFlags = Object.entries(flags).map(([flag, { value, multiple }]) => {
    const typed = value === undefined ? `--${flag}` : `--${flag} ${value}`;
    return `[${typed}]${multiple ? '…' : ''}`;
  });
  return ['npx backfile', name, ...(words === undefined ? [] : [words]), ...ownFlags].join(' ');
}

/** The text of `--help`. */
export function helpOf(command: Command): string {
  const { about, flags, common, examples = [], statuses, npmNames = [command.name] } = command;
  const rows: [string, string][] = [
    ...Object.entries(flags),
    ...common.map((flag): [string, Flag] => [flag, commonFlags[flag]]),
  ].map(([flag, { value, help = '' }]) => [`--${flag}${value ? ` ${value}` : ''}`, help]);
  const old = npmNames.map((name) => (name === 'start' ? 'npm start' : `npm run ${name}`));
  const parts = [
    wrapCall(callOf(command)),
    ...about.map((paragraph) => wrap(paragraph).join('\n')),
    columns(rows),
    examples.length > 0
      ? columns(examples.map(([call, does]) => [`npx backfile ${command.name} ${call}`, does]))
      : '',
    wrap(
      `Exit status: ${Object.entries(statuses)
        .map(([status, meaning]) => `${status} ${meaning}`)
        .join('; ')}.`,
    ).join('\n'),
    wrap(`The same from npm: ${old.map((call) => `${call} -- …`).join(', ')}`).join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The rows of the README's table of commands, with two cells each. */
export function readmeRows(commands: readonly Command[]): [call: string, does: string][] {
  return commands.map(({ name, words, does }) => {
    const call = ['npx backfile', name, ...(words === undefined ? [] : [words])].join(' ');
    return [`\`${call.replaceAll('|', '\\|')}\``, does];
  });
}

/** The text of `backfile help`. */
export function listOf(commands: readonly Command[]): string {
  const rows = commands.map(({ name, does }) => [name, does.replaceAll('`', '')] as const);
  return `npx backfile COMMAND …\n\n${columns(rows)}\n\nnpx backfile COMMAND --help explains a command and its flags.\n`;
}

/** Two columns with the second wrapped; a first cell that is too long gets its own line. */
function columns(rows: readonly (readonly [string, string])[]): string {
  const longest = Math.max(...rows.map(([first]) => first.length));
  const left = Math.min(longest, 30) + 4;
  return rows
    .map(([first, second]) => {
      const [line = '', ...more] = wrap(second, 0, width - left);
      const start = `  ${first}`;
      const head =
        start.length + 2 > left + 2
          ? [start, ' '.repeat(left) + line]
          : [start.padEnd(left) + line];
      return [...head, ...more.map((next) => ' '.repeat(left) + next)].join('\n');
    })
    .join('\n');
}

/** Not within brackets: `[--slug SLUG]` stays on one line. */
function wrapCall(call: string): string {
  const whole = call.replaceAll(/\[[^\]]*\]/g, (part) => part.replaceAll(' ', '\u00A0'));
  return wrap(whole, 4).join('\n').replaceAll('\u00A0', ' ');
}

/** Lines of at most `maxLength` characters; all but the first begin with `indent` spaces. */
function wrap(text: string, indent = 0, maxLength = width): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && `${line} ${word}`.length > maxLength) {
      lines.push(line);
      line = ' '.repeat(indent) + word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
