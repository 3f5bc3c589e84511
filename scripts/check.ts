import { readContent } from '../src/content.ts';
import { describeWaiting } from '../src/archive/waiting.ts';
import { hasErrors } from '../src/article/problem.ts';
import { openCache } from '../src/build/cache.ts';
import { runCommand } from '../src/build/exit.ts';
import { readOptions } from '../src/build/options.ts';
import { countProblems, formatProblems } from '../src/build/problem-format.ts';

const usage = `npm run check [-- --format text|json|github]

Reads the content folder and prints its problems to standard output, each with its place and mend.

  --content DIR     the content folder; default: CONTENT_DIR, else content
  --cache DIR       what is kept between runs; default: CACHE_DIR, else .cache
  --as-of DATE      the archive as it stood then; default: AS_OF, else now
  --format FORMAT   text, json or github; default: text, and github where GITHUB_ACTIONS is set

Exit status: 0 no errors (there may be warnings); 1 errors; 2 wrong use; 3 the machine failed.
`;

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2), process.env, process.cwd(), { usage });
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const cache = openCache(options.cacheDir);
  const { problems, files, waiting } = await readContent({
    ...options,
    now: Date.now(),
    cache,
  }).finally(() => cache.close());
  process.stdout.write(formatProblems(problems, options.format, options.contentDir, process.cwd()));
  process.stderr.write(`${files} files: ${countProblems(problems)}\n`);
  const said = waiting ? describeWaiting(waiting) : '';
  if (said !== '') process.stderr.write(`${said}\n`);
  return hasErrors(problems) ? 1 : 0;
});
