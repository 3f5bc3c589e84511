import path from 'node:path';
import { parseArgs } from 'node:util';
import { isDateTime, isDay } from '../text/dates/dates.ts';
import { suggest } from '../text/nearest.ts';
import { UsageError } from '../system/errors.ts';
import { refuseTaken } from './npm-flags.ts';
import { readShard, type Shard } from '../system/shard.ts';
import type { ProblemFormat } from './problem-list.ts';

export interface Flag {
  type: 'string' | 'boolean';
  multiple?: boolean;
  short?: string;
  /** The placeholder for its value in the help: `FILE`. */
  value?: string;
  /** What it does, for the help. */
  help?: string;
  /** Other names that people may type. */
  also?: readonly string[];
}
export type Flags = Readonly<Record<string, Flag>>;
type Value<F extends Flag> = F['type'] extends 'boolean'
  ? boolean
  : F['multiple'] extends true
    ? string[]
    : string;

/** The values of flags; a flag that was not given is absent. */
export type Values<F extends Flags> = { [Name in keyof F]?: Value<F[Name]> };

/** What a command takes besides the shared flags. */
export interface CommandSpec<F extends Flags> {
  /** The help, or its first line, which shows how to call the command. */
  usage: string;
  /** The script in package.json that runs it. */
  npmName?: string;
  flags?: F;
  /** Whether it takes arguments without a flag. */
  positionals?: boolean;
}

/** The checked environment and shared flags. */
export interface Options {
  /** Absolute paths, also the next two. */
  contentDir: string;
  outDir: string;
  cacheDir: string;
  /** SITE_URL; ends in a slash. */
  siteUrl?: string;
  /** AS_OF as given: a day or a date-time with zone. */
  asOf?: string;
  /** SHARD: the part to build; default: everything. */
  part?: Shard;
  /** How problems are printed. */
  format: ProblemFormat;
  ci: boolean;
  help: boolean;
}

/** The flags shared by all commands. A command's help shows those that matter to it. */
export const commonFlags = {
  content: {
    type: 'string',
    value: 'DIR',
    help: 'the content folder; default: CONTENT_DIR, else content',
  },
  out: {
    type: 'string',
    value: 'DIR',
    help: 'the folder of the site; default: OUT_DIR, else dist',
  },
  cache: {
    type: 'string',
    value: 'DIR',
    help: 'what is kept from one run to the next; default: CACHE_DIR, else .cache',
  },
  'site-url': {
    type: 'string',
    value: 'URL',
    help: "the site's address; default: SITE_URL, else the url in site.yaml",
  },
  'as-of': {
    type: 'string',
    value: 'DATE',
    help: 'the archive as it was then: a day, or a date-time with zone; default: AS_OF, else now',
  },
  format: {
    type: 'string',
    value: 'FORMAT',
    help: 'how problems are printed: text, json or github; default: text, and github if GITHUB_ACTIONS is set',
  },
  help: { type: 'boolean', short: 'h', help: 'explains the command' },
} as const satisfies Flags;
const common = commonFlags;

/** An unknown flag; `flag` is its name without hyphens. */
export class UnknownFlagError extends UsageError {
  readonly flag: string;
  constructor(flag: string, message: string) {
    super(message);
    this.flag = flag;
  }
}
const formats: readonly ProblemFormat[] = ['text', 'json', 'github'];

/**
 * Reads a command line. A flag overrides the environment, and an empty variable counts as unset. Throws `UsageError`
 * with a suggestion if something is wrong. With `--help` nothing else is checked.
 */
export function readOptions<const F extends Flags = Flags>(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
  spec: CommandSpec<F>,
): Options & { values: Values<F>; positionals: string[] } {
  const flags: Flags = { ...common, ...spec.flags };
  const { values, positionals, help } = readFlags(argv, flags, spec, env);
  const given = values as Partial<Record<keyof typeof common, string>>;
  const pick = (flag: keyof typeof common, variable: string) => {
    if (given[flag] === '') throw new UsageError(`--${flag} is empty`);
    return given[flag] ?? (env[variable] || undefined);
  };
  const folder = (flag: keyof typeof common, variable: string, fallback: string) =>
    path.resolve(cwd, pick(flag, variable) ?? fallback);
  const siteUrl = help ? undefined : readSiteUrl(pick('site-url', 'SITE_URL'));
  const asOf = help ? undefined : readAsOf(pick('as-of', 'AS_OF'));
  const part = help || !env['SHARD'] ? undefined : readShard(env['SHARD']);
  return {
    contentDir: folder('content', 'CONTENT_DIR', 'content'),
    outDir: folder('out', 'OUT_DIR', 'dist'),
    cacheDir: folder('cache', 'CACHE_DIR', '.cache'),
    ...(siteUrl === undefined ? {} : { siteUrl }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(part === undefined ? {} : { part }),
    format: readFormat(given.format, env),
    ci: !['', 'false', '0', undefined].includes(env['CI']),
    help,
    values: values as Values<F>,
    positionals,
  };
}

/** parseArgs is not used in its strict mode: its messages are for programmers, and suggest nothing. */
function readFlags(
  argv: readonly string[],
  flags: Flags,
  { usage, npmName, positionals }: CommandSpec<Flags>,
  env: Readonly<Record<string, string | undefined>>,
): { help: boolean; values: Record<string, unknown>; positionals: string[] } {
  const parsed = parseArgs({ args: [...argv], options: flags, strict: false, tokens: true });
  const help = parsed.values['help'] === true;
  if (help) return { help, values: {}, positionals: [] };
  const call = usage.split('\n', 1)[0] ?? '';
  const absent = Object.keys(flags).filter((flag) => parsed.values[flag] === undefined);
  if (npmName !== undefined) refuseTaken(npmName, absent, env);
  for (const token of parsed.tokens) {
    if (token.kind === 'option') checkFlag(token, flags, call);
  }
  if (!positionals && parsed.positionals.length > 0) {
    throw new UsageError(`"${String(parsed.positionals[0])}" means nothing here; usage: ${call}`);
  }
  return { help, values: parsed.values, positionals: parsed.positionals };
}

interface OptionToken {
  name: string;
  rawName: string;
  value?: string | undefined;
  inlineValue?: boolean | undefined;
}

function checkFlag({ name, rawName, value, inlineValue }: OptionToken, flags: Flags, call: string) {
  const flag = Object.hasOwn(flags, name) ? flags[name] : undefined;
  if (!flag) {
    const known = Object.keys(flags);
    const meant = known.find((each) => flags[each]?.also?.includes(name));
    const hint = suggest(
      meant === undefined ? rawName : `--${meant}`,
      known.map((each) => `--${each}`),
    );
    throw new UnknownFlagError(name, `there is no flag ${rawName}; ${hint ?? `usage: ${call}`}`);
  }
  if (flag.type === 'boolean' && value !== undefined) {
    throw new UsageError(`${rawName} takes no value`);
  }
  if (flag.type === 'string' && (value === undefined || (!inlineValue && value.startsWith('-')))) {
    throw new UsageError(`${rawName} needs a value, as in ${rawName}=${flag.value ?? 'VALUE'}`);
  }
}

function readSiteUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  const wrong = (what: string) => new UsageError(`SITE_URL: "${text}" ${what}`);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw wrong('is not a web address; write it as https://example.org/ or with a path');
  }
  if (url.username || url.password) throw wrong('contains a user name or a password; leave it out');
  if (url.search || url.hash) throw wrong('has a query or a fragment; leave it out');
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

function readAsOf(text: string | undefined): string | undefined {
  if (text === undefined || isDay(text) || isDateTime(text)) return text;
  throw new UsageError(
    `AS_OF: "${text}" is not a date; write it as 2021-08-26 or 2021-08-26T14:30+03:00`,
  );
}

function readFormat(
  given: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): ProblemFormat {
  if (given === undefined) return env['GITHUB_ACTIONS'] ? 'github' : 'text';
  const known = formats.find((format) => format === given);
  if (known) return known;
  throw new UsageError(`--format: "${given}" is not one of ${formats.join(', ')}`);
}

/** Reads the value of --port. */
export function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new UsageError(`--port: "${text}" is not a port; write a number up to 65535`);
}
