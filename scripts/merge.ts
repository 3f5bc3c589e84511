import path from 'node:path';
import { runCommand } from '../src/system/errors.ts';
import { merge } from '../src/site/merge.ts';
import { readOptions } from '../src/terminal/options.ts';
import { withLog } from '../src/terminal/log.ts';
import { count } from '../src/terminal/summary.ts';

const usage = `npm run merge -- PART…

Joins the folders that SHARD=1/4 npm run build, SHARD=2/4 npm run build … have left to the site that one build
would have made, and publishes it to OUT_DIR, whole or not at all. The parts stay as they are.

  --out DIR         where the site goes; default: OUT_DIR, else dist
  --format FORMAT   how problems are printed: text, json or github; default: text

Exit status: 0 done; 1 a link is broken or a part is damaged; 2 wrong use, or not all parts of one site;
3 the machine failed.
`;

await runCommand(async () => {
  const cwd = process.cwd();
  const spec = { usage, positionals: true };
  const options = readOptions(process.argv.slice(2), process.env, cwd, spec);
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const folders = options.positionals.map((folder) => path.resolve(cwd, folder));
  const site = await withLog(options.format, (log) => merge(folders, options, log));
  const written = site.added.length + site.replaced.length;
  console.error(
    `joined ${count(folders.length, 'part')}: ${count(site.files, 'file')}; wrote ${count(written, 'file')}, removed ${count(site.removed.length, 'file')}`,
  );
  return 0;
});
