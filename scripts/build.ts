import { writeFile } from 'node:fs/promises';
import { build } from '../src/site/build.ts';
import { runCommand } from '../src/system/errors.ts';
import { readOptions } from '../src/terminal/options.ts';
import { withLog } from '../src/terminal/log.ts';
import { formatSummary } from '../src/terminal/summary.ts';

const usage = `npm run build [-- --explain PATH]

Checks the content, renders it and publishes the site to OUT_DIR, whole or not at all.

  --explain PATH    says why the page or file at an address (/2021/08/, /feed.xml) is made; may be given more than once
  --summary FILE    writes what was done as JSON
  --content DIR     the content folder; default: CONTENT_DIR, else content
  --out DIR         where the site is built; default: OUT_DIR, else dist
  --cache DIR       what is kept between builds; default: CACHE_DIR, else .cache
  --site-url URL    the site's address; default: SITE_URL, else site.yaml's
  --as-of DATE      the archive as it stood then; default: AS_OF, else now
  --format FORMAT   how problems are printed: text, json or github; default: text

SHARD=2/4 does the second of four parts, which npm run merge joins.

Exit status: 0 done; 1 the content has errors; 2 wrong use; 3 the machine failed.
`;

const flags = {
  explain: { type: 'string', multiple: true },
  summary: { type: 'string' },
} as const;

await runCommand(async () => {
  const spec = { usage, flags } as const;
  const options = readOptions(process.argv.slice(2), process.env, process.cwd(), spec);
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const { explain = [], summary: file } = options.values;
  const summary = await withLog(options.format, (log) => build({ ...options, explain }, log));
  process.stderr.write(formatSummary(summary));
  if (file) await writeFile(file, JSON.stringify(summary));
  return 0;
});
