import { readContent } from '../src/reading/read-content.ts';
import { momentIn } from '../src/text/dates/dates.ts';
import { hasErrors } from '../src/problem/problem.ts';
import { openCache } from '../src/cache/cache.ts';
import { runCommand } from '../src/system/errors.ts';
import { readOptions } from '../src/terminal/options.ts';
import { formatProblems } from '../src/terminal/problem-list.ts';

const usage = `npm run next [-- --as-of DATE]

Prints the next moment at which something that waits is out (an embargo that ends, a date, correction or
withdrawal to come), in the site's zone: 2026-11-24T09:00:00+03:00. Prints nothing when nothing waits. A site
that is built then is up to date until the moment that this prints afterwards.

  --as-of DATE    the next after that moment; default: AS_OF, else now
  --content DIR   the content folder; default: CONTENT_DIR, else content
  --cache DIR     what is kept between runs; default: CACHE_DIR, else .cache

Exit status: 0 done; 1 the content has errors; 2 wrong use; 3 the machine failed.
`;

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2), process.env, process.cwd(), { usage });
  if (options.help) {
    process.stdout.write(usage);
    return 0;
  }
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
});
