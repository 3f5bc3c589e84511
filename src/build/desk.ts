import { hasErrors, type Problem } from '../article/problem.ts';
import type { Request } from './new-article.ts';
import { openNewsroom, type Newsroom } from './newsroom.ts';
import { readOptions } from './options.ts';
import { formatProblems } from './problem-format.ts';

const flags = {
  source: { type: 'string', multiple: true },
  topic: { type: 'string', multiple: true },
  date: { type: 'string' },
  lang: { type: 'string' },
  slug: { type: 'string' },
} as const;

type Work = (
  newsroom: Newsroom,
  request: Omit<Request, 'title'> & { words: string[] },
) => Promise<Problem[]>;

/** What the commands that write articles share: flags, the settings, and the exit status, which it returns. */
export async function runDesk(usage: string, work: Work): Promise<number> {
  const spec = { usage, flags, positionals: true };
  const options = readOptions(process.argv.slice(2), process.env, process.cwd(), spec);
  if (options.help) {
    process.stdout.write(usage);
    return 0;
  }
  const { contentDir, siteUrl, format, positionals: words } = options;
  const { source = [], topic = [], ...rest } = options.values;
  const newsroom = await openNewsroom(contentDir, Date.now(), siteUrl);
  const problems =
    'problems' in newsroom
      ? newsroom.problems
      : await work(newsroom, { ...rest, source, topic, words });
  process.stderr.write(formatProblems(problems, format, contentDir, process.cwd()));
  return hasErrors(problems) ? 1 : 0;
}
