import { askArchive } from '../src/editing/setup/ask-archive.ts';
import { isTerminal } from '../src/terminal/ask.ts';
import { runCommand, UsageError } from '../src/system/errors.ts';
import { initArchive } from '../src/editing/setup/init-archive.ts';
import { readOptions } from '../src/terminal/options.ts';

const usage = `npm run init [-- --name NAME --url ADDRESS [--publisher NAME] [--time-zone ZONE] [--editions en,ru]]

Puts an empty archive of your own in the place of the demonstration in content/. Asks for what is not said, on a
terminal. Refuses where content/ holds anything else, or anything that git has not got.

  --name NAME        what the archive is called
  --url ADDRESS      where it will be found: https://example.org/ or with a path
  --publisher NAME   who publishes it; default: its name
  --time-zone ZONE   the zone of its days, as Europe/Moscow; default: UTC
  --editions CODES   its languages, the first one at the root; default: en
  --content DIR      the content folder; default: CONTENT_DIR, else content
  --force            replace the folder whatever it holds

Exit status: 0 done; 2 wrong use, and nothing was touched; 3 the machine failed.
`;

const flags = {
  name: { type: 'string' },
  url: { type: 'string' },
  publisher: { type: 'string' },
  'time-zone': { type: 'string' },
  editions: { type: 'string', also: ['languages', 'language', 'langs', 'lang'] },
  force: { type: 'boolean' },
} as const;

await runCommand(async () => {
  const spec = { usage, flags };
  const options = readOptions(process.argv.slice(2), process.env, process.cwd(), spec);
  const { contentDir, help, values } = options;
  if (help) {
    console.log(usage);
    return 0;
  }
  const { name, url, publisher, 'time-zone': timeZone } = values;
  const editions = values.editions?.split(/[\s,]+/).filter((code) => code !== '');
  const isWhole = name !== undefined && url !== undefined;
  if (!isWhole && !isTerminal()) {
    throw new UsageError('give --name and --url; --help tells more');
  }
  const terminal = { input: process.stdin, output: process.stderr };
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const site = isWhole
    ? { name, url, publisher, timeZone, editions: editions ?? ['en'] }
    : await askArchive({ ...values, timeZone, editions: editions ?? [] }, terminal, zone);
  const gone = await initArchive(contentDir, site, values.force);
  if (gone > 0) console.error(`The demonstration went; git keeps it.`);
  console.log(
    `${contentDir} is yours. Next: topics.yaml, sources.yaml, then npm run new -- "Headline".`,
  );
  return 0;
});
