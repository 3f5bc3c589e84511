import { hasErrors, type Problem } from '../problem/problem.ts';
import type { Options } from '../terminal/options.ts';
import { formatProblems } from '../terminal/problem-list.ts';
import { openSession, type EditingSession } from './editing-session.ts';
import type { ArticleDetails } from './new-article.ts';

/** Values of the flags of `new` and `import`, as typed. */
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

/** The command line, sorted; names and dates as typed. `words`: the arguments that are not flags. */
export type EditingArguments = Omit<ArticleDetails, 'title'> & {
  words: string[];
  own: Pick<ArticleValues, 'from' | 'edition' | 'open'>;
};

/** The name that the import still uses. */
export type Asked = EditingArguments;

/** Opens an editing session, runs a command in it and prints the problems. Returns the exit status: 0, or 1 for errors. */
export async function runEditing(
  options: Options & { values: ArticleValues; positionals: string[] },
  work: (session: EditingSession, given: EditingArguments) => Promise<Problem[]>,
): Promise<number> {
  const { contentDir, siteUrl, format, positionals: words } = options;
  const { source = [], topic = [], date, lang, slug, ...own } = options.values;
  const session = openSession(contentDir, Date.now(), siteUrl);
  const problems =
    'problems' in session
      ? session.problems
      : await work(session, { source, topic, date, lang, slug, words, own });
  process.stderr.write(formatProblems(problems, format, contentDir, process.cwd()));
  return hasErrors(problems) ? 1 : 0;
}
