import { defineCommand } from '../terminal/command.ts';

export const verify = defineCommand({
  name: 'verify',
  does: 'reads the whole published site, and reports broken links, addresses, ids and headings, and files that were changed',
  about: [
    'Reads the whole published site: links, anchors, alternates, assets, ids and headings, and whether the files are still those that were built. Prints what is wrong.',
  ],
  flags: {},
  common: ['out', 'site-url', 'format'],
  statuses: {
    0: 'nothing is wrong',
    1: 'something is wrong',
    2: 'wrong use, or a build is running',
    3: 'the machine failed',
  },
  async run({ outDir, siteUrl, format }) {
    const [
      { acquireLock },
      { finishPublication },
      { createProgress },
      { verifySite },
      { countProblems },
      { formatProblems },
    ] = await Promise.all([
      import('../site/publish/lock.ts'),
      import('../site/publish/journal.ts'),
      import('../terminal/progress.ts'),
      import('../site/check/verify-site.ts'),
      import('../problem/problem.ts'),
      import('../terminal/problem-list.ts'),
    ]);
    const lock = await acquireLock(outDir);
    try {
      await finishPublication(outDir);
      const progress = createProgress(process.stderr);
      progress.start('verify', undefined, 'file');
      const problems = await verifySite(outDir, {
        siteUrl,
        progress: (done, total) => progress.advance(done, total),
      });
      progress.end();
      process.stdout.write(formatProblems(problems, format, outDir, process.cwd()));
      console.error(problems.length === 0 ? 'nothing is wrong' : countProblems(problems));
      return problems.length === 0 ? 0 : 1;
    } finally {
      lock.release();
    }
  },
});
