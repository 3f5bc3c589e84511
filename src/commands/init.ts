import { UsageError } from '../system/errors.ts';
import { isTerminal } from '../terminal/ask.ts';
import { defineCommand } from '../terminal/command.ts';

export const init = defineCommand({
  name: 'init',
  does: 'replaces the demonstration with an empty archive of your own',
  about: [
    'Replaces the demonstration in content/ with an empty archive of your own. On a terminal it asks for what you leave out. It refuses if content/ contains anything else, or anything that is not in git.',
  ],
  flags: {
    name: { type: 'string', value: 'NAME', help: 'what the archive is called' },
    url: {
      type: 'string',
      value: 'ADDRESS',
      help: 'the address of the site: https://example.org/ or with a path',
    },
    publisher: { type: 'string', value: 'NAME', help: 'who publishes it; default: its name' },
    'time-zone': {
      type: 'string',
      value: 'ZONE',
      help: 'the time zone of its days, such as Europe/Moscow; default: UTC',
    },
    editions: {
      type: 'string',
      value: 'CODES',
      also: ['languages', 'language', 'langs', 'lang'],
      help: 'its languages, such as en,ru; the first one is at the root of the site; default: en',
    },
    force: { type: 'boolean', help: 'replaces the folder, whatever it contains' },
  },
  common: ['content'],
  examples: [['--name "The Harbour Gazette" --url https://example.org/', 'asks for nothing']],
  statuses: { 0: 'done', 2: 'wrong use, and nothing was changed', 3: 'the machine failed' },
  async run({ contentDir, values }) {
    const { name, url, publisher, 'time-zone': timeZone } = values;
    const editions = values.editions?.split(/[\s,]+/).filter((code) => code !== '');
    const isWhole = name !== undefined && url !== undefined;
    if (!isWhole && !isTerminal()) {
      throw new UsageError('give --name and --url; see --help');
    }
    const [{ askArchive }, { initArchive }] = await Promise.all([
      import('../editing/setup/ask-archive.ts'),
      import('../editing/setup/init-archive.ts'),
    ]);
    const terminal = { input: process.stdin, output: process.stderr };
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const site = isWhole
      ? { name, url, publisher, timeZone, editions: editions ?? ['en'] }
      : await askArchive({ ...values, timeZone, editions: editions ?? [] }, terminal, zone);
    const gone = await initArchive(contentDir, site, values.force);
    if (gone > 0) console.error('The demonstration was removed; it is still in git.');
    console.log(
      `${contentDir} is yours. Next: bring in what you have with npm run import, or write topics.yaml and sources.yaml, then npm run new -- "Headline".`,
    );
    return 0;
  },
});
