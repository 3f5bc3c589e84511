import path from 'node:path';
import type { LedgerLine } from '../permanence/ledger-file.ts';
import { isLedgerFile, ledgerFolder } from '../permanence/permalink.ts';
import { updateLedger, type IsDropped } from '../permanence/update-ledger.ts';
import { readContent } from '../reading/read-content.ts';
import type { Ledger } from '../reading/read-ledger.ts';
import { namesIn } from '../system/folders.ts';
import { runGit } from '../system/git.ts';
import { runProgram } from '../system/processes.ts';
import { root } from '../system/root.ts';
import { writeFixes, type FileFix } from './fix-files.ts';

/**
 * Writes what a command changed into the ledger: addresses that are new, and what has become of earlier ones. `files`: the
 * absolute paths of the articles that it changed; absent: any. Does nothing if the archive has not begun a ledger, or if an
 * error hides what addresses there are; `check` tells of that.
 */
export async function recordPermalinks(
  contentDir: string,
  files?: readonly string[],
): Promise<void> {
  const only =
    files &&
    new Set(files.map((file) => path.relative(contentDir, file).replaceAll(path.sep, '/')));
  const { ledger } = await readContent({
    contentDir,
    now: Date.now(),
    ...(only ? { only } : {}),
  });
  writeFixes(contentDir, await findLedgerFixes(contentDir, { ledger, only }));
}

/**
 * As `recordPermalinks` for any files, in a process of its own: for a command that may only take little memory itself.
 * Returns why it failed; undefined if it did not, or if the archive has no ledger.
 */
export async function recordApart(contentDir: string): Promise<string | undefined> {
  const folder = namesIn(path.join(contentDir, ledgerFolder)) ?? [];
  if (!folder.some((name) => isLedgerFile(`${ledgerFolder}/${name}`))) return undefined;
  const command = path.join(root, 'scripts/backfile');
  const { status, output } = await runProgram(command, ['ledger', '--content', contentDir]);
  if (status === 0) return undefined;
  return status === 1 ? 'the content has errors' : output.trim();
}

/**
 * The files of the ledger as they should be, where they differ; none if the archive has not begun one, unless `begins`.
 * If all articles were read, what has no address any more is lost; then lines that no commit has are dropped, since nothing
 * was published there. `only`: the files that were read, if not all were.
 */
export async function findLedgerFixes(
  contentDir: string,
  { ledger, only }: { ledger?: Ledger | undefined; only?: ReadonlySet<string> | undefined },
  begins = false,
): Promise<FileFix[]> {
  if (!ledger || (ledger.files.length === 0 && !begins)) return [];
  const { files, now } = ledger;
  const published = new Set(now().map(({ address }) => address));
  const lost = files.flatMap(({ lines }) => lines.filter(({ address }) => !published.has(address)));
  const isDropped = !only && lost.length > 0 ? await neverCommitted(contentDir, lost) : () => false;
  const before = new Map(files.map(({ file, text }) => [file, text]));
  return [...updateLedger(files, now(), isDropped)].map(([file, after]) => ({
    file,
    before: before.get(file) ?? '',
    after,
  }));
}

/** Which of these lines the last commit does not have. None if git cannot tell, or while a merge brings other lines in. */
async function neverCommitted(
  contentDir: string,
  lines: readonly LedgerLine[],
): Promise<IsDropped> {
  const ask = (...args: string[]) => runGit(contentDir, args).catch(() => undefined);
  const committed = (await ask('ls-tree', '-r', '-z', '--name-only', 'HEAD', '--', '.'))?.split(
    '\0',
  );
  const isMerging = (await ask('rev-parse', '--quiet', '--verify', 'MERGE_HEAD')) !== undefined;
  // A content folder that git ignores may have been published without any commit.
  if (isMerging || !committed?.includes('site.yaml')) return () => false;
  const known = new Set<string>();
  for (const file of committed.filter((each) => each.startsWith(`${ledgerFolder}/`))) {
    const text = await ask('show', `HEAD:./${file}`);
    if (text === undefined) return () => false;
    for (const line of text.split('\n')) known.add(line.split('\t')[0] ?? '');
  }
  const dropped = new Set(lines.filter(({ address }) => !known.has(address)));
  return (line) => dropped.has(line);
}
