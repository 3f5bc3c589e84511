import { UsageError } from '../system/errors.ts';
import { isTerminal } from '../terminal/ask.ts';
import { defineCommand } from '../terminal/command.ts';

export const correct = defineCommand({
  name: 'correct',
  does: 'adds a dated correction to an article, which you name by its file or address, or withdraws it',
  about: [
    'Adds a dated correction to an article, which you name by its file or its address, and changes nothing else in it: the text itself is yours to fix. On a terminal it asks for what you leave out.',
  ],
  words: 'ARTICLE ["What readers should know"]',
  flags: {
    kind: {
      type: 'string',
      value: 'KIND',
      help: 'correction, update, clarification or typo; default: correction',
    },
    date: {
      type: 'string',
      value: 'DAY',
      help: '2021-08-26, 26.08.2021, yesterday; default: today in the time zone of the site',
    },
    withdraw: {
      type: 'boolean',
      help: 'withdraws the article: its address, headline, date and this reason stay, its text does not',
    },
  },
  common: ['content'],
  examples: [
    ['/2021/08/26/x/ "The minister is Sergei, not Andrei."', 'adds a correction of today'],
  ],
  statuses: {
    0: 'done',
    1: 'site.yaml or a vocabulary has errors',
    2: 'wrong use, and nothing was changed',
  },
  async run(options) {
    const { contentDir, format, values } = options;
    const [named, words, ...more] = options.positionals;
    if (named === undefined) {
      throw new UsageError('name the article by its file or address; see --help');
    }
    if (more.length > 0) throw new UsageError('put what readers should know in quotes');
    const [editing, { recordPermalinks }, { openSession }, { formatProblems, pathOf }] =
      await Promise.all([
        import('../editing/correct-article.ts'),
        import('../editing/write-ledger.ts'),
        import('../editing/editing-session.ts'),
        import('../terminal/problem-list.ts'),
      ]);
    const session = openSession(contentDir, Date.now());
    if ('problems' in session) {
      process.stderr.write(formatProblems(session.problems, format, contentDir, process.cwd()));
      return 1;
    }
    if (words === undefined && !isTerminal()) {
      throw new UsageError('say what readers should know, in quotes');
    }
    const file = await editing.findArticle(session, named, process.cwd());
    const terminal = { input: process.stdin, output: process.stderr };
    const notice =
      words === undefined ? await editing.askNotice(values, terminal) : { ...values, words };
    const date = editing.correctArticle(session, file, notice);
    await recordPermalinks(contentDir, [file]);
    console.error(editing.explainNotice(notice, date, session.today));
    console.log(pathOf(file, contentDir, process.cwd()));
    return 0;
  },
});
