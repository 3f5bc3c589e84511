import { hasErrors } from '../src/problem/problem.ts';
import { openCache } from '../src/cache/cache.ts';
import { checkAll, type CheckedAll } from '../src/reading/check-archive.ts';
import type { Extent } from '../src/reading/check-folder.ts';
import { runCommand, UsageError } from '../src/system/errors.ts';
import { publicDir } from '../src/system/root.ts';
import { readOptions } from '../src/terminal/options.ts';
import { formatProblems, pathOf } from '../src/terminal/problem-list.ts';
import { countProblems } from '../src/problem/problem.ts';
import { countByRule, showProblems } from '../src/terminal/problem-screen.ts';

const usage = `npm run check [-- --changed] [-- --fix | --dry-run] [-- --format text|json|github]

Reads the content folder and public/, and prints their problems to standard output, each with its place and mend: errors, which
stop a build, and warnings, which good editors see to. On a terminal each comes with its line.

  --changed         only what differs from the last commit; what links and repeats is left to the whole check
  --staged          only what is staged for the next commit, as it is staged; npm run hooks sees to it
  --fix             first fixes what has one right answer: in the fields names of fields, forms of dates, labels and
                    aliases of topics and sources, repeated names, HTML's entities, spaces at line ends; and in the text the
                    bullets of a word processor; never words
  --dry-run         shows what --fix would change, and changes nothing
  --content DIR     the content folder; default: CONTENT_DIR, else content
  --cache DIR       what is kept between runs; default: CACHE_DIR, else .cache
  --as-of DATE      the archive as it stood then; default: AS_OF, else now
  --format FORMAT   text, json or github; default: text, and github where GITHUB_ACTIONS is set

A warning is switched off in site.yaml (rules: { double-blank: off }) or in one file (x-allow: [double-blank]).

Exit status: 0 no errors (there may be warnings); 1 errors; 2 wrong use; 3 the machine failed.
`;

const flags = {
  changed: { type: 'boolean' },
  staged: { type: 'boolean' },
  fix: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
} as const;

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2), process.env, process.cwd(), { usage, flags });
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const { changed, staged, fix, 'dry-run': dryRun } = options.values;
  if (changed && staged) throw new UsageError('--changed and --staged: use one of them');
  if (staged && (fix || dryRun)) throw new UsageError('--fix mends files, not what is staged');
  const extent: Extent = staged ? 'staged' : changed ? 'changed' : 'all';
  const cache = openCache(options.cacheDir);
  const asked = { ...options, project: process.cwd(), publicDir, now: Date.now(), cache };
  const checkAnew = async () => {
    const { checkFolder } = await import('../src/reading/check-folder.ts');
    return checkFolder(asked, extent);
  };
  const check = async (): Promise<CheckedAll> =>
    extent === 'all' ? checkAll(asked) : { ...(await checkAnew()), waiting: '' };
  const color = process.stdout.isTTY && process.stdout.hasColors();
  try {
    const found = fix || dryRun ? await checkAnew() : undefined;
    if (found?.vocabularies) {
      const { findFixes, showFixes, writeFixes } = await import('../src/editing/fix-files.ts');
      const mended = await findFixes(options.contentDir, found.vocabularies, found.only);
      const name = (file: string) => pathOf(file, options.contentDir, process.cwd());
      const files = `${mended.length} file${mended.length === 1 ? '' : 's'}`;
      if (dryRun) {
        process.stdout.write(showFixes(mended, name, color));
        process.stderr.write(`--fix would mend ${files}\n`);
        return 0;
      }
      writeFixes(options.contentDir, mended);
      for (const { file } of mended) process.stderr.write(`mended ${name(file)}\n`);
      process.stderr.write(`${files} mended\n`);
    }
    const { problems, looked, waiting, linesOf } = await check();
    const places = { contentDir: options.contentDir, cwd: process.cwd() };
    const isScreen = process.stdout.isTTY && options.format === 'text';
    process.stdout.write(
      isScreen
        ? showProblems(problems, {
            ...places,
            color,
            columns: process.stdout.columns || 80,
            linesOf,
          })
        : formatProblems(problems, options.format, places.contentDir, places.cwd),
    );
    if (isScreen && problems.length > 0) process.stdout.write('\n');
    process.stderr.write(`${looked} file${looked === 1 ? '' : 's'}: ${countProblems(problems)}\n`);
    if (isScreen && problems.length > 0) process.stderr.write(`${countByRule(problems)}\n`);
    if (waiting !== '') process.stderr.write(`${waiting}\n`);
    return hasErrors(problems) ? 1 : 0;
  } finally {
    cache.close();
  }
});
