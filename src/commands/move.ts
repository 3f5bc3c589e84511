import { UsageError } from '../system/errors.ts';
import { defineCommand } from '../terminal/command.ts';

export const move = defineCommand({
  name: 'move',
  does: 'gives an article another address: renames its files and takes its pictures along; the earlier address leads to the new one',
  about: [
    'Gives an article another address, or its file another name. OLD and NEW are addresses or files. All editions are renamed, pictures go along, the earlier addresses become aliases, which lead to the new ones, and the ledger is told. With another day in the address, the date changes too.',
    'It refuses, and changes nothing, if something is in the way. Prints the new file and the new address of each edition.',
  ],
  words: 'OLD NEW',
  flags: {},
  common: ['content', 'site-url', 'format'],
  examples: [
    ['/2021/08/26/talks/ /2021/08/26/talks-in-doha/', 'by its address'],
    [
      'content/articles/2021/2021-08-26-talks.md content/articles/2021/2021-08-26-talks-in-doha.md',
      'by its file',
    ],
  ],
  statuses: {
    0: 'done',
    1: 'site.yaml or a vocabulary has errors',
    2: 'wrong use, and nothing was changed',
    3: 'the machine failed',
  },
  async run(options) {
    const [from, to, ...more] = options.positionals;
    if (from === undefined || to === undefined || more.length > 0) {
      throw new UsageError(
        'name the article by its file or address, and where it goes; see --help',
      );
    }
    const [{ openForEditing }, { moveArticle }, { absolute }, { pathOf }] = await Promise.all([
      import('../editing/run-editing.ts'),
      import('../editing/move/move-article.ts'),
      import('../views/addresses.ts'),
      import('../terminal/problem-list.ts'),
    ]);
    return openForEditing(options, async (session) => {
      const { files, pictures } = await moveArticle(session, from, to, process.cwd());
      for (const { to: file, addresses } of files) {
        process.stdout.write(`${pathOf(file, session.contentDir, process.cwd())}\n`);
        if (!addresses) continue;
        process.stdout.write(`${absolute(session.site, addresses.to)}\n`);
        if (addresses.from !== addresses.to)
          process.stderr.write(`${addresses.from} leads to ${addresses.to}.\n`);
      }
      if (pictures.length > 0) process.stderr.write(`Pictures: ${pictures.join(', ')}\n`);
      return 0;
    });
  },
});
