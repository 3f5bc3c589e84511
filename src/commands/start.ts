import { untilStopped, UsageError } from '../system/errors.ts';
import { defineCommand } from '../terminal/command.ts';
import { readPort } from '../terminal/options.ts';
import { serveFlags } from './shared-flags.ts';

export const start = defineCommand({
  name: 'start',
  does: 'builds the archive and serves it with search at `http://localhost:4321`, or at a free port if that one is taken',
  about: [
    'Builds the archive and serves it, with search, until you stop it with Ctrl-C. Prints the address.',
  ],
  flags: serveFlags,
  common: ['content', 'out', 'cache', 'site-url', 'as-of', 'format'],
  examples: [['--port 8080', 'serves it at http://localhost:8080']],
  statuses: {
    0: 'stopped',
    1: 'the content has errors',
    2: 'wrong use',
    3: 'the machine failed',
  },
  node: ['--no-parallel-scavenge'],
  // Memory: 1.1 GB at the peak of a build of 3,000 articles, and 1.2 GB without (November 2026).
  environment: { MALLOC_ARENA_MAX: '2' },
  async run(options) {
    if (options.part)
      throw new UsageError('SHARD makes a part of a site; unset it to see all of it');
    const port = readPort(options.values.port);
    const [{ build }, { withLog }, { formatSummary }] = await Promise.all([
      import('../site/build.ts'),
      import('../terminal/log.ts'),
      import('../terminal/summary.ts'),
    ]);
    const summary = await withLog(options.format, (log) => build(options, log));
    process.stderr.write(formatSummary(summary));
    const [{ readManifest }, { serveSite }] = await Promise.all([
      import('../site/publish/manifest.ts'),
      import('../server/serve.ts'),
    ]);
    const manifest = readManifest(options.outDir);
    const basePath = new URL(manifest?.settings.siteUrl ?? 'http://localhost/').pathname;
    const site = await serveSite(options.outDir, { host: options.values.host, port, basePath });
    const stopped = untilStopped();
    console.log(`The archive is at ${site.address} (Ctrl-C stops it)`);
    await stopped;
    await site.close();
    return 0;
  },
});
