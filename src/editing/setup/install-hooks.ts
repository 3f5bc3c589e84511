import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../../system/errors.ts';

const mark = '# Written by npm run hooks.';
const hook = `#!/bin/sh
${mark} Checks what is staged; git commit --no-verify goes round it.
exec npm run --silent check -- --staged
`;

/**
 * Makes git check what is staged before each commit in the repository around `folder`; returns the hook's path.
 * Throws `UsageError` where there is no repository, or a hook of somebody else's.
 */
export function installHook(folder: string): string {
  let hooks: string;
  try {
    const args = ['rev-parse', '--git-path', 'hooks'];
    const found = execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
    hooks = path.resolve(folder, found.trim());
  } catch {
    throw new UsageError(`${folder} is in no git repository; make one with git init`);
  }
  const file = path.join(hooks, 'pre-commit');
  if (existsSync(file) && !readFileSync(file, 'utf8').includes(mark)) {
    throw new UsageError(
      `${file} is there already; add this line to it: npm run --silent check -- --staged`,
    );
  }
  mkdirSync(hooks, { recursive: true });
  writeFileSync(file, hook);
  chmodSync(file, 0o755);
  return file;
}
