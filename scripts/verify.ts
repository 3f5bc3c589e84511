import { runCommand } from '../src/system/errors.ts';
import { finishPublication } from '../src/site/publish/journal.ts';
import { acquireLock } from '../src/site/publish/lock.ts';
import { readOptions } from '../src/terminal/options.ts';
import { formatProblems } from '../src/terminal/problem-list.ts';
import { countProblems } from '../src/problem/problem.ts';
import { createProgress } from '../src/terminal/progress.ts';
import { verifySite } from '../src/site/check/verify-site.ts';

const usage = `npm run verify [-- --out DIR]

Reads all of the published site: links, anchors, alternates, assets, ids, headings, and whether the files are
still those that were built. Prints what is wrong.

  --out DIR         the site; default: OUT_DIR, else dist
  --site-url URL    the address it is for; default: SITE_URL, else the one it was built for
  --format FORMAT   text, json or github; default: text

Exit status: 0 nothing is wrong; 1 something is; 2 wrong use, or a build is running; 3 the machine failed.
`;

await runCommand(async () => {
  const cwd = process.cwd();
  const { outDir, siteUrl, format, help } = readOptions(process.argv.slice(2), process.env, cwd, {
    usage,
  });
  if (help) {
    console.log(usage);
    return 0;
  }
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
    process.stdout.write(formatProblems(problems, format, outDir, cwd));
    console.error(problems.length === 0 ? 'nothing is wrong' : countProblems(problems));
    return problems.length === 0 ? 0 : 1;
  } finally {
    lock.release();
  }
});
