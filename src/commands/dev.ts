import { untilStopped } from '../system/errors.ts';
import { defineCommand } from '../terminal/command.ts';
import { readPort } from '../terminal/options.ts';
import { serveFlags } from './shared-flags.ts';

export const dev = defineCommand({
  name: 'dev',
  does: 'shows a live preview while you edit',
  about: [
    'Shows the archive while you edit it: what you save appears in the open page at once, and problems are listed above the page and in the terminal. Drafts, embargoed and future articles are shown here, marked, and nowhere else.',
  ],
  flags: serveFlags,
  common: ['content', 'cache', 'site-url', 'as-of'],
  statuses: { 0: 'stopped', 2: 'wrong use', 3: 'the machine failed' },
  node: ['--max-semi-space-size=64'],
  async run(options) {
    const port = readPort(options.values.port);
    const [{ startPreview }, { refreshEditorFiles }] = await Promise.all([
      import('../preview/preview.ts'),
      import('../editing/setup/editor-files.ts'),
    ]);
    const preview = await startPreview({
      ...options,
      host: options.values.host,
      port,
      say: (line) => process.stderr.write(`${line}\n`),
      onNames: ({ vocabularies, editions }) => {
        refreshEditorFiles(process.cwd(), vocabularies, editions);
      },
    });
    const stopped = untilStopped();
    console.log(`The archive is at ${preview.address} (Ctrl-C stops it)`);
    await stopped;
    await preview.close();
    return 0;
  },
});
