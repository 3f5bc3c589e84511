import { hasErrors, type Problem } from '../problem/problem.ts';
import type { Request } from './new-article.ts';
import { openNewsroom, type Newsroom } from './editing-session.ts';
import { readOptions, type Flags, type Values } from '../terminal/options.ts';
import { formatProblems } from '../terminal/problem-list.ts';

const shared = {
  source: { type: 'string', multiple: true },
  topic: { type: 'string', multiple: true },
  date: { type: 'string' },
  lang: { type: 'string' },
  slug: { type: 'string' },
} as const;

/** What was asked for, names and dates as typed; `words` are those without a flag. */
export type Asked<F extends Flags> = Omit<Request, 'title'> & { words: string[]; own: Values<F> };

/**
 * What the commands that write articles share: flags, the settings, and the exit status, which it returns.
 * `flags` are a command's own.
 */
export async function runDesk<const F extends Flags>(
  usage: string,
  flags: F,
  work: (newsroom: Newsroom, asked: Asked<F>) => Promise<Problem[]>,
): Promise<number> {
  const spec = { usage, flags: { ...shared, ...flags }, positionals: true };
  const options = readOptions(process.argv.slice(2), process.env, process.cwd(), spec);
  if (options.help) {
    process.stdout.write(usage);
    return 0;
  }
  const { contentDir, siteUrl, format, positionals: words } = options;
  // Of the flags that all share and the command's own, told apart again.
  const { source = [], topic = [], date, lang, slug } = options.values as Values<typeof shared>;
  const own = options.values as Values<F>;
  const newsroom = await openNewsroom(contentDir, Date.now(), siteUrl);
  const problems =
    'problems' in newsroom
      ? newsroom.problems
      : await work(newsroom, { source, topic, date, lang, slug, words, own });
  process.stderr.write(formatProblems(problems, format, contentDir, process.cwd()));
  return hasErrors(problems) ? 1 : 0;
}
