import { hasErrors, type Problem } from '../problem/problem.ts';
import type { Options } from '../terminal/options.ts';
import { formatProblems } from '../terminal/problem-list.ts';
import { openNewsroom, type Newsroom } from './editing-session.ts';
import type { Request } from './new-article.ts';

/** The flags of the commands that write articles, as typed. */
export interface ArticleValues {
  source?: string[];
  topic?: string[];
  date?: string;
  lang?: string;
  slug?: string;
  from?: string;
  edition?: string;
  open?: boolean;
}

/** What was asked for, names and dates as typed; `words` are those without a flag. */
export type Asked = Omit<Request, 'title'> & {
  words: string[];
  own: Pick<ArticleValues, 'from' | 'edition' | 'open'>;
};

/** What the commands that write articles share: the settings are read, then the work done. Returns the exit status. */
export async function runEditing(
  options: Options & { values: ArticleValues; positionals: string[] },
  work: (newsroom: Newsroom, asked: Asked) => Promise<Problem[]>,
): Promise<number> {
  const { contentDir, siteUrl, format, positionals: words } = options;
  const { source = [], topic = [], date, lang, slug, ...own } = options.values;
  const newsroom = await openNewsroom(contentDir, Date.now(), siteUrl);
  const problems =
    'problems' in newsroom
      ? newsroom.problems
      : await work(newsroom, { source, topic, date, lang, slug, words, own });
  process.stderr.write(formatProblems(problems, format, contentDir, process.cwd()));
  return hasErrors(problems) ? 1 : 0;
}
