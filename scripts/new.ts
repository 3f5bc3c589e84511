import { randomUUID } from 'node:crypto';
import { runDesk } from '../src/build/desk.ts';
import { runCommand, UsageError } from '../src/build/exit.ts';
import { newArticle } from '../src/build/new-article.ts';
import { pathOf } from '../src/build/problem-format.ts';

const usage = `npm run new -- "Headline" [--source NAME]… [--topic NAME]… [--date DAY] [--lang CODE] [--slug SLUG]

Writes a new article's file, with its permanent id and an empty body, and prints its path and the address
that it will have. Never writes over a file.

  --source NAME   what the item is based on: an id, label or alias of sources.yaml; may be repeated
  --topic NAME    an id, label or alias of topics.yaml; may be repeated
  --date DAY      2021-08-26, 26.08.2021, "26 August 2021", yesterday; default: today in the site's zone
  --lang CODE     the edition; default: the one in whose script the headline is written
  --slug SLUG     the last part of the address; default: made from the headline
  --content DIR   the content folder; default: CONTENT_DIR, else content

Exit status: 0 done; 1 site.yaml or a vocabulary has errors; 2 wrong use.
`;

await runCommand(() =>
  runDesk(usage, async (newsroom, { words, ...request }) => {
    const [title, ...more] = words;
    if (title === undefined)
      throw new UsageError('give the headline, in quotes; --help tells more');
    if (more.length > 0) throw new UsageError(`put the headline in quotes: "${words.join(' ')}"`);
    const { file, address, day, lang } = await newArticle(
      newsroom,
      { title, ...request },
      randomUUID(),
    );
    console.error(`${day}, ${lang}: write the text below the second line of dashes.`);
    console.log(`${pathOf(file, newsroom.contentDir, process.cwd())}\n${address}`);
    return [];
  }),
);
