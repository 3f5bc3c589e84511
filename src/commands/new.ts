import { defineCommand } from '../terminal/command.ts';
import { articleFlags } from './shared-flags.ts';

export const newArticle = defineCommand({
  name: 'new',
  does: 'writes the file of a new article, and asks for what you leave out; `--from FILE` starts from a plain text, `--edition CODE` adds another language',
  about: [
    "Writes the file of a new article, with its permanent id, and prints the file's path and the address that the article will have. On a terminal it asks for what you leave out. It never overwrites a file. An article of an earlier day also says when it was added, for the feed of added articles (/added.xml).",
    'With --edition, the first word names an existing article, by its file or its address; the command writes another edition of it.',
  ],
  words: '["Headline"]',
  flags: {
    ...articleFlags,
    from: {
      type: 'string',
      value: 'FILE',
      help: 'a plain text (.txt) to start from; its headline, date, source and credit are found in it',
    },
    edition: {
      type: 'string',
      value: 'CODE',
      help: 'writes an edition in this language of an article that exists',
    },
    open: { type: 'boolean', help: 'opens the file in your editor (EDITOR or VISUAL)' },
  },
  common: ['content'],
  examples: [
    [
      '"Peskov calls Taliban rule a fait accompli" --source tass --date 2021-08-26',
      'a new article',
    ],
    ['--edition ru /2021/08/26/peskov-taliban-fait-accompli/', 'the Russian edition of an article'],
  ],
  statuses: {
    0: 'done',
    1: 'site.yaml, a vocabulary or the text has errors',
    2: 'wrong use',
  },
  async run(options) {
    const [{ runEditing }, { writeNew }] = await Promise.all([
      import('../editing/run-editing.ts'),
      import('../editing/write-new.ts'),
    ]);
    return runEditing(options, writeNew);
  },
});
