import { openCache } from '../../cache/cache.ts';
import { countProblems, hasErrors } from '../../problem/problem.ts';
import { checkAll, type CheckOptions, type CheckOutcome } from '../../reading/check-archive.ts';
import type { CheckedContent, Extent } from '../../reading/check-folder.ts';
import { publicDir } from '../../system/root.ts';
import type { Options } from '../../terminal/options.ts';
import { formatProblems, pathOf } from '../../terminal/problem-list.ts';
import { countByRule, showProblems } from '../../terminal/problem-screen.ts';

/** The options of a check. */
interface Work {
  extent: Extent;
  /** Whether files are fixed first, or only what would be fixed is shown. */
  fix: boolean;
  dryRun: boolean;
}

/** Checks the content folder and prints its problems; returns the exit status. */
export async function runCheck(options: Options, { extent, fix, dryRun }: Work): Promise<number> {
  const cache = openCache(options.cacheDir);
  const asked: CheckOptions = { ...options, publicDir, now: Date.now(), cache };
  const checkAnew = async () => {
    const { checkFolder } = await import('../../reading/check-folder.ts');
    return checkFolder(asked, extent);
  };
  try {
    if (fix || dryRun) {
      await fixContent(options, checkAnew, dryRun);
      if (dryRun) return 0;
    }
    const checked =
      extent === 'all' ? await checkAll(asked) : { ...(await checkAnew()), waiting: '' };
    printChecked(options, checked);
    return hasErrors(checked.problems) ? 1 : 0;
  } finally {
    cache.close();
  }
}

const isColored = () => process.stdout.isTTY && process.stdout.hasColors();

/**
 * Fixes what has only one right answer, adds to the ledger what it lacks, and updates the editor's files; or shows what
 * would change.
 */
async function fixContent(
  { contentDir }: Options,
  check: () => Promise<CheckedContent>,
  dryRun: boolean,
) {
  const checked = await check();
  const { vocabularies, site, only } = checked;
  if (!vocabularies) return;
  const [{ findFixes, showFixes, writeFixes }, { findLedgerFixes }, { refreshEditorFiles }] =
    await Promise.all([
      import('../../editing/fix-files.ts'),
      import('../../editing/write-ledger.ts'),
      import('../../editing/setup/editor-files.ts'),
    ]);
  const fixed = await findFixes(contentDir, vocabularies, only);
  if (!dryRun) writeFixes(contentDir, fixed);
  // An article may have been published by its fix.
  const after = dryRun || fixed.length === 0 ? checked : await check();
  const ofLedger = await findLedgerFixes(contentDir, after);
  const all = [...fixed, ...ofLedger];
  const name = (file: string) => pathOf(file, contentDir, process.cwd());
  const files = `${all.length} file${all.length === 1 ? '' : 's'}`;
  if (dryRun) {
    process.stdout.write(showFixes(all, name, isColored()));
    process.stderr.write(`--fix would change ${files}\n`);
    return;
  }
  writeFixes(contentDir, ofLedger);
  if (site) refreshEditorFiles(process.cwd(), vocabularies, site.editions);
  for (const { file } of all) process.stderr.write(`fixed ${name(file)}\n`);
  process.stderr.write(`${files} fixed\n`);
}

function printChecked({ contentDir, format }: Options, checked: CheckOutcome): void {
  const { problems, looked, waiting, linesOf } = checked;
  const places = { contentDir, cwd: process.cwd() };
  const columns = process.stdout.columns || 80;
  const isScreen = process.stdout.isTTY && format === 'text';
  process.stdout.write(
    isScreen
      ? showProblems(problems, { ...places, color: isColored(), columns, linesOf })
      : formatProblems(problems, format, places.contentDir, places.cwd),
  );
  if (isScreen && problems.length > 0) process.stdout.write('\n');
  process.stderr.write(`${looked} file${looked === 1 ? '' : 's'}: ${countProblems(problems)}\n`);
  if (isScreen && problems.length > 0) process.stderr.write(`${countByRule(problems)}\n`);
  if (waiting !== '') process.stderr.write(`${waiting}\n`);
}
