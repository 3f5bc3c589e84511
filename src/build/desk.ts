import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Problem } from '../article/problem.ts';
import type { Request } from './new-article.ts';
import { openNewsroom, type Newsroom } from './newsroom.ts';
import { formatProblems } from './problem-format.ts';
import { WrongUse } from './wrong-use.ts';

const options = {
  source: { type: 'string', multiple: true },
  topic: { type: 'string', multiple: true },
  date: { type: 'string' },
  lang: { type: 'string' },
  slug: { type: 'string' },
  content: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Work = (
  newsroom: Newsroom,
  request: Omit<Request, 'title'> & { words: string[] },
) => Promise<Problem[]>;

/** What the commands that write articles share: flags, the settings, and the exit status. */
export async function runDesk(name: string, help: string, work: Work): Promise<number> {
  const { env } = process;
  try {
    const { content, help: wantsHelp, words, ...request } = readArguments();
    if (wantsHelp) {
      process.stdout.write(help);
      return 0;
    }
    const contentDir = path.resolve(content ?? env['CONTENT_DIR'] ?? 'content');
    const newsroom = await openNewsroom(contentDir, Date.now(), env['SITE_URL']);
    const problems =
      'problems' in newsroom ? newsroom.problems : await work(newsroom, { ...request, words });
    process.stderr.write(formatProblems(problems, 'text', contentDir, process.cwd()));
    return problems.length > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof WrongUse) {
      process.stderr.write(`npm run ${name}: ${error.message}\n`);
      return 2;
    }
    process.stderr.write(`npm run ${name}: ${String(error)}\n`);
    return 3;
  }
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const { source = [], topic = [], ...rest } = values;
    return { ...rest, source, topic, words: positionals };
  } catch (error) {
    throw new WrongUse(`${(error as Error).message.split('.')[0] ?? ''}; --help tells more`);
  }
}
