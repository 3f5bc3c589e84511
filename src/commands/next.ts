import { defineCommand } from '../terminal/command.ts';

export const next = defineCommand({
  name: 'next',
  does: 'prints when the next waiting article (embargoed or dated later) comes out',
  about: [
    'Prints the next moment at which something that waits comes out (an embargo that ends, a future date, correction or withdrawal), in the time zone of the site: 2026-11-24T09:00:00+03:00. Prints nothing if nothing waits. A site that is built at that moment is up to date until the moment that this command prints afterwards.',
  ],
  flags: {},
  common: ['as-of', 'content', 'cache'],
  statuses: { 0: 'done', 1: 'the content has errors', 2: 'wrong use', 3: 'the machine failed' },
  async run(options) {
    const [{ readContent }, { openCache }, { hasErrors }, { momentIn }, { formatProblems }] =
      await Promise.all([
        import('../reading/read-content.ts'),
        import('../cache/cache.ts'),
        import('../problem/problem.ts'),
        import('../text/dates/dates.ts'),
        import('../terminal/problem-list.ts'),
      ]);
    const cache = openCache(options.cacheDir);
    const { problems, site, waiting } = await readContent({
      ...options,
      now: Date.now(),
      cache,
    }).finally(() => cache.close());
    if (!site || hasErrors(problems)) {
      process.stderr.write(
        formatProblems(problems, options.format, options.contentDir, process.cwd()),
      );
      return 1;
    }
    if (waiting?.next !== undefined) console.log(momentIn(waiting.next, site.timeZone));
    return 0;
  },
});
