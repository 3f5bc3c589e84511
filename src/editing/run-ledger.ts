import { openCache } from '../cache/cache.ts';
import { hasErrors } from '../problem/problem.ts';
import { readContent } from '../reading/read-content.ts';
import type { Options } from '../terminal/options.ts';
import { formatProblems, pathOf } from '../terminal/problem-list.ts';
import { writeFixes } from './fix-files.ts';
import { stageLedger } from './stage-ledger.ts';
import { findLedgerFixes } from './write-ledger.ts';

/**
 * Begins the ledger of an archive or brings it up to date, and prints the files that it wrote. Returns the exit status.
 * `staged`: only with the addresses of what is staged; errors are left to the check.
 */
export async function runLedger(options: Options, staged: boolean): Promise<number> {
  const { contentDir, format } = options;
  const say = (files: readonly string[]) => {
    for (const file of files) {
      process.stdout.write(`${pathOf(file, contentDir, process.cwd())}\n`);
    }
  };
  if (staged) {
    say(await stageLedger(contentDir));
    return 0;
  }
  const cache = openCache(options.cacheDir);
  const content = await readContent({
    contentDir,
    cache,
    now: Date.now(),
  }).finally(() => cache.close());
  const { ledger, problems } = content;
  if (!ledger) {
    process.stderr.write(formatProblems(problems, format, contentDir, process.cwd()));
    return 1;
  }
  const fixes = await findLedgerFixes(contentDir, content, true);
  writeFixes(contentDir, fixes);
  say(fixes.map(({ file }) => file));
  const count = ledger.now().length;
  const said = fixes.length === 0 ? 'is up to date' : 'was written';
  process.stderr.write(
    `The ledger ${said}: the archive has ${count} address${count === 1 ? '' : 'es'} that are to last.\n`,
  );
  if (hasErrors(problems))
    process.stderr.write('The content has errors: npm run check lists them.\n');
  return 0;
}
