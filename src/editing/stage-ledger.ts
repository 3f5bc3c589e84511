import { rm } from 'node:fs/promises';
import path, { posix } from 'node:path';
import { isLedgerFile } from '../permanence/permalink.ts';
import { updateLedger } from '../permanence/update-ledger.ts';
import { listFiles } from '../reading/content-folder.ts';
import { readContent } from '../reading/read-content.ts';
import { readLedgerFiles } from '../reading/read-ledger.ts';
import { copyStaged, stageFiles, stagedFiles } from '../system/changed-files.ts';
import { readIfThere } from '../system/files.ts';
import { writeFixes } from './fix-files.ts';
import { findLedgerFixes } from './write-ledger.ts';

/**
 * Adds to the ledger, and to the commit that is being made, the addresses of the articles that are staged, as they are
 * staged. A file of the ledger that has other changes, which are not staged, gets the lines too, but is left to the next
 * commit. Returns the files that it wrote, below the content folder.
 */
export async function stageLedger(contentDir: string): Promise<string[]> {
  const only = new Set(await stagedFiles(contentDir));
  const folders = new Set([...only].map((file) => posix.dirname(file)));
  const folder = await copyStaged(
    contentDir,
    (file) => !file.includes('/') || isLedgerFile(file) || folders.has(posix.dirname(file)),
  );
  try {
    const { ledger } = await readContent({ contentDir: folder, now: Date.now(), only });
    const staged = await findLedgerFixes(folder, { ledger, only });
    if (!ledger || staged.length === 0) return [];
    const { value: listing } = await listFiles(contentDir);
    const own = readLedgerFiles(contentDir, listing).value.files;
    const texts = new Map(own.map(({ file, text }) => [file, text]));
    const fixes = [...updateLedger(own, ledger.now())]
      .filter(([, after]) => after !== '')
      .map(([file, after]) => ({ file, before: texts.get(file) ?? '', after }));
    writeFixes(contentDir, fixes);
    const same = staged.filter(
      ({ file, after }) => readIfThere(path.join(contentDir, file))?.toString() === after,
    );
    await stageFiles(
      contentDir,
      same.map(({ file }) => file),
    );
    return fixes.map(({ file }) => file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
