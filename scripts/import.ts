import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { runDesk } from '../src/editing/run-editing.ts';
import { runCommand, UsageError } from '../src/system/errors.ts';
import { checkKind, importFile } from '../src/editing/import-file.ts';
import { pathOf } from '../src/terminal/problem-list.ts';

const usage = `npm run import -- FILE… [--source NAME]… [--topic NAME]… [--date DAY] [--lang CODE] [--slug SLUG]

Writes an article for each plain text (.txt, UTF-8): the headline first, then a line with the date, paragraphs
parted by blank lines, short lines without a full stop as subheads; at the end, each on its line,
publisher, "Photo: …" and "Based on materials from …". What has no place of its own stays in the body: no
word is lost. Prints the path and the address of each article. Never writes over a file. An article of an earlier
day says when it was added, too, for the feed of what was added (/added.xml).

  --source NAME   what the items are based on, besides what they say themselves; may be repeated
  --topic NAME    an id, label or alias of topics.yaml; may be repeated
  --date DAY      for texts without a date, or over theirs
  --lang CODE     the edition; default: the one in whose script the text is written
  --slug SLUG     the last part of the address, for one file; default: made from the headline
  --content DIR   the content folder; default: CONTENT_DIR, else content

Exit status: 0 done; 1 a text, site.yaml or a vocabulary has errors; 2 wrong use.
`;

await runCommand(() =>
  runDesk(usage, {}, async (newsroom, { words, own: _own, ...request }) => {
    if (words.length === 0) throw new UsageError('name the files to import; --help tells more');
    if (words.length > 1 && request.slug !== undefined) {
      throw new UsageError('--slug is for one file at a time');
    }
    words.forEach(checkKind);
    const problems = [];
    for (const file of words) {
      const done = await importFile(newsroom, file, request, randomUUID());
      if ('problems' in done) {
        problems.push(
          ...done.problems.map((problem) => ({ ...problem, file: path.resolve(file) })),
        );
        continue;
      }
      for (const doubt of done.doubts) console.error(`${file}: ${doubt}`);
      console.log(`${pathOf(done.file, newsroom.contentDir, process.cwd())}\n${done.address}`);
    }
    return problems;
  }),
);
