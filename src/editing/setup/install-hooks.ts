import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../../system/errors.ts';
import { readIfThere, writeWhole } from '../../system/files.ts';
import { runGit } from '../../system/git.ts';

const mark = '# Written by npm run hooks.';
const hook = `#!/bin/sh
${mark} Checks what is staged, and adds its addresses to the ledger; git commit --no-verify skips it.
npm run --silent check -- --staged && exec npm run --silent ledger -- --staged
`;

/**
 * Makes git check what is staged before each commit, and add its addresses to the ledger, in the repository that contains `folder`. Returns the hook's path.
 * Throws `UsageError` if there is no repository, or if it already has another hook.
 */
export async function installHook(folder: string): Promise<string> {
  const found = await runGit(folder, ['rev-parse', '--git-path', 'hooks']).catch(() => {
    throw new UsageError(`${folder} is not in a git repository; create one with git init`);
  });
  const hooks = path.resolve(folder, found.trim());
  const file = path.join(hooks, 'pre-commit');
  if (readIfThere(file)?.includes(mark) === false) {
    throw new UsageError(
      `${file} already exists; add this line to it: npm run --silent check -- --staged && npm run --silent ledger -- --staged`,
    );
  }
  mkdirSync(hooks, { recursive: true });
  writeWhole(file, hook);
  chmodSync(file, 0o755);
  return file;
}
