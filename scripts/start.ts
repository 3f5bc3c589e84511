import { build } from '../src/site/build.ts';
import { runCommand, untilStopped, UsageError } from '../src/system/errors.ts';
import { readManifest } from '../src/site/publish/manifest.ts';
import { readOptions, readPort } from '../src/terminal/options.ts';
import { withLog } from '../src/terminal/log.ts';
import { serveSite } from '../src/server/serve.ts';
import { formatSummary } from '../src/terminal/summary.ts';

const usage = `npm start [-- --port N] [--host ADDRESS]

Builds the archive and serves it, with search, until it is stopped with Ctrl-C. Prints the address.

  --port N          where it is served; default: 4321, or the next port that is free
  --host ADDRESS    who can reach it: 0.0.0.0 for everybody in the network; default: this machine alone
  --content DIR     the content folder; default: CONTENT_DIR, else content
  --out DIR         where the site is built; default: OUT_DIR, else dist
  --cache DIR       what is kept between builds; default: CACHE_DIR, else .cache
  --site-url URL    the site's address; default: SITE_URL, else site.yaml's
  --as-of DATE      the archive as it stood then; default: AS_OF, else now
  --format FORMAT   how problems are printed: text, json or github; default: text

Exit status: 0 stopped; 1 the content has errors; 2 wrong use; 3 the machine failed.
`;

const flags = { port: { type: 'string' }, host: { type: 'string' } } as const;

await runCommand(async () => {
  const spec = { usage, flags };
  const options = readOptions(process.argv.slice(2), process.env, process.cwd(), spec);
  if (options.help) {
    console.log(usage);
    return 0;
  }
  if (options.part) throw new UsageError('SHARD makes a part of a site; unset it to see all');
  const port = readPort(options.values.port);
  const summary = await withLog(options.format, (log) => build(options, log));
  process.stderr.write(formatSummary(summary));
  const manifest = await readManifest(options.outDir);
  const basePath = new URL(manifest?.settings.siteUrl ?? 'http://localhost/').pathname;
  const site = await serveSite(options.outDir, { host: options.values.host, port, basePath });
  const stopped = untilStopped();
  console.log(`The archive is at ${site.address} (Ctrl-C stops it)`);
  await stopped;
  await site.close();
  return 0;
});
