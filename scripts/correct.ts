import {
  askNotice,
  correctArticle,
  explainNotice,
  findArticle,
} from '../src/editing/correct-article.ts';
import { isTerminal } from '../src/terminal/ask.ts';
import { runCommand, UsageError } from '../src/system/errors.ts';
import { openNewsroom } from '../src/editing/editing-session.ts';
import { readOptions } from '../src/terminal/options.ts';
import { formatProblems, pathOf } from '../src/terminal/problem-list.ts';

const usage = `npm run correct -- ARTICLE ["What readers should know"] [--kind KIND] [--date DAY] [--withdraw]

Adds a dated correction to an article, which is named by its file or its address, and changes nothing else in it:
the text itself is yours to mend. Asks for what is not said, on a terminal.

  --kind KIND     correction, update, clarification or typo; default: correction
  --date DAY      2021-08-26, 26.08.2021, yesterday; default: today in the site's zone
  --withdraw      withdraws the article: its address, headline, date and this reason stay, its text does not
  --content DIR   the content folder; default: CONTENT_DIR, else content

Exit status: 0 done; 1 site.yaml or a vocabulary has errors; 2 wrong use, and nothing was changed.
`;

const flags = {
  kind: { type: 'string' },
  date: { type: 'string' },
  withdraw: { type: 'boolean' },
} as const;

await runCommand(async () => {
  const spec = { usage, flags, positionals: true };
  const options = readOptions(process.argv.slice(2), process.env, process.cwd(), spec);
  if (options.help) {
    process.stdout.write(usage);
    return 0;
  }
  const { contentDir, format, values } = options;
  const [named, words, ...more] = options.positionals;
  if (named === undefined)
    throw new UsageError('name the article, by its file or address; --help tells more');
  if (more.length > 0) throw new UsageError('put what readers should know in quotes');
  const newsroom = await openNewsroom(contentDir, Date.now());
  if ('problems' in newsroom) {
    process.stderr.write(formatProblems(newsroom.problems, format, contentDir, process.cwd()));
    return 1;
  }
  if (words === undefined && !isTerminal()) {
    throw new UsageError('say what readers should know, in quotes');
  }
  const file = await findArticle(newsroom, named, process.cwd());
  const terminal = { input: process.stdin, output: process.stderr };
  const notice = words === undefined ? await askNotice(values, terminal) : { ...values, words };
  const date = await correctArticle(newsroom, file, notice);
  console.error(explainNotice(notice, date, newsroom.today));
  console.log(pathOf(file, contentDir, process.cwd()));
  return 0;
});
