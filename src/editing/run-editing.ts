import { hasErrors, type Problem } from '../problem/problem.ts';
import { ContentErrors } from '../system/errors.ts';
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

/**
 * Reads the settings of the archive, then does the work. Returns its exit status, or 1 and prints what is wrong with the
 * settings; prints the problems of a `ContentErrors` that the work throws.
 */
export async function openForEditing(
  { contentDir, siteUrl, format }: Options,
  work: (session: EditingSession) => Promise<number>,
): Promise<number> {
  const session = openSession(contentDir, Date.now(), siteUrl);
  const print = (problems: readonly Problem[], folder: string) =>
    process.stderr.write(formatProblems(problems, format, folder, process.cwd()));
  if ('problems' in session) {
    print(session.problems, contentDir);
    return 1;
  }
  try {
    return await work(session);
  } catch (error) {
    if (error instanceof ContentErrors) print(error.problems, error.folder);
    throw error;
  }
}

/** As `openForEditing`, for the commands that write one article: prints the problems. Returns the exit status, 0 or 1 for errors. */
export async function runEditing(
  options: Options & { values: ArticleValues; positionals: string[] },
  work: (session: EditingSession, given: EditingArguments) => Promise<Problem[]>,
): Promise<number> {
  const { contentDir, format, positionals: words } = options;
  const { source = [], topic = [], date, lang, slug, ...own } = options.values;
  return openForEditing(options, async (session) => {
    const problems = await work(session, { source, topic, date, lang, slug, words, own });
    process.stderr.write(formatProblems(problems, format, contentDir, process.cwd()));
    return hasErrors(problems) ? 1 : 0;
  });
}
