import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A temporary folder that is deleted at the end of its block, where no test has one. */
export function folderForRun(): { name: string } & Disposable {
  const name = mkdtempSync(path.join(tmpdir(), 'backfile-run-'));
  return {
    name,
    [Symbol.dispose]() {
      rmSync(name, { recursive: true, force: true });
    },
  };
}
