import { defineCommand } from '../terminal/command.ts';
import { articleFlags } from './shared-flags.ts';

export const importTexts = defineCommand({
  name: 'import',
  does: 'makes articles from plain texts',
  about: [
    'Writes an article for each plain text (.txt, UTF-8): the headline first, then a line with the date, paragraphs separated by empty lines, and short lines without a full stop as subheads. At the end the text may have lines with the publisher, "Photo: …" and "Based on materials from …". Whatever fits no field stays in the body, so no word is lost.',
    'Prints the path and the address of each article, and never overwrites a file. An article of an earlier day also says when it was added, for the feed of added articles (/added.xml).',
  ],
  words: 'FILE…',
  flags: articleFlags,
  common: ['content'],
  examples: [['item.txt --topic afghanistan', 'makes an article of item.txt']],
  statuses: { 0: 'done', 1: 'a text, site.yaml or a vocabulary has errors', 2: 'wrong use' },
  async run(options) {
    const [{ runEditing }, { importFiles }] = await Promise.all([
      import('../editing/run-editing.ts'),
      import('../editing/import-file.ts'),
    ]);
    return runEditing(options, importFiles);
  },
});
