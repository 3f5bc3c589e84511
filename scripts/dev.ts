import { runCommand, untilStopped } from '../src/system/errors.ts';
import { readOptions, readPort } from '../src/terminal/options.ts';
import { startPreview } from '../src/preview/preview.ts';

const usage = `npm run dev [-- --port N] [--host ADDRESS]

Shows the archive while it is being edited: what is saved is on the open page at once, and what is wrong stands
above it and in the terminal. Drafts, embargoed and future articles are shown here, marked, and nowhere else.

  --port N          where it is served; default: 4321, or the next port that is free
  --host ADDRESS    who can reach it: 0.0.0.0 for everybody in the network; default: this machine alone
  --content DIR     the content folder; default: CONTENT_DIR, else content
  --cache DIR       where search is prepared; default: CACHE_DIR, else .cache
  --site-url URL    the site's address; default: SITE_URL, else site.yaml's
  --as-of DATE      the archive as it stood then; default: AS_OF, else now

Exit status: 0 stopped; 2 wrong use; 3 the machine failed.
`;

const flags = { port: { type: 'string' }, host: { type: 'string' } } as const;

await runCommand(async () => {
  const spec = { usage, flags };
  const options = readOptions(process.argv.slice(2), process.env, process.cwd(), spec);
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const preview = await startPreview({
    ...options,
    host: options.values.host,
    port: readPort(options.values.port),
    say: (line) => process.stderr.write(`${line}\n`),
  });
  const stopped = untilStopped();
  console.log(`The archive is at ${preview.address} (Ctrl-C stops it)`);
  await stopped;
  await preview.close();
  return 0;
});
