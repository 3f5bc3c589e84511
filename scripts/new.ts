import { runDesk } from '../src/editing/run-editing.ts';
import { runCommand } from '../src/system/errors.ts';
import { writeNew } from '../src/editing/write-new.ts';

const usage = `npm run new -- ["Headline"] [--source NAME]… [--topic NAME]… [--date DAY] [--from FILE] [--open]

Writes a new article's file, with its permanent id, and prints its path and the address that it will have.
Asks for what is not said, on a terminal. Never writes over a file. An article of an earlier day says when it was
added, too, for the feed of what was added (/added.xml).

  --source NAME   what the item is based on: an id, label or alias of sources.yaml; may be repeated
  --topic NAME    an id, label or alias of topics.yaml; may be repeated
  --date DAY      2021-08-26, 26.08.2021, "26 August 2021", yesterday; 1937-07 or 1937 where nobody knows the day;
                  default: today in the site's zone, with --from the text's
  --lang CODE     the edition; default: the one in whose script the headline is written
  --slug SLUG     the last part of the address; default: made from the headline
  --from FILE     a plain text (.txt) to begin with: its headline, date, source and credit are found in it
  --open          opens the file in your editor (EDITOR)
  --content DIR   the content folder; default: CONTENT_DIR, else content

npm run new -- --edition CODE ARTICLE ["Headline"] [--from FILE] [--open]

Writes another edition of an article that is there, which is named by its file or its address.

Exit status: 0 done; 1 site.yaml, a vocabulary or the text has errors; 2 wrong use.
`;

const flags = {
  from: { type: 'string' },
  edition: { type: 'string' },
  open: { type: 'boolean' },
} as const;

await runCommand(() => runDesk(usage, flags, writeNew));
