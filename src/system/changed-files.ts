import path from 'node:path';
import { makeTemporaryFolder } from './folders.ts';
import { UsageError } from './errors.ts';
import { gitSaid, isHookOfNamedFiles, runGit } from './git.ts';

// A hook asks about the commit that is being made; git gives it that commit's index.
const usesHookIndex = true;

/** Runs git in a folder and returns the names that it prints, split at NUL. Throws `UsageError` with git's message. */
async function namesFrom(folder: string, args: readonly string[]): Promise<string[]> {
  try {
    const printed = await runGit(folder, ['-c', 'core.quotePath=false', ...args], {
      usesHookIndex,
    });
    return printed.split('\0').filter((name) => name !== '');
  } catch (error) {
    throw new UsageError(
      `git cannot say what changed: ${gitSaid(error)}; without --changed everything is checked`,
    );
  }
}

/** Files below the content folder that differ from the last commit, including new ones but not deleted ones. */
export async function changedFiles(contentDir: string): Promise<string[]> {
  const others = ['ls-files', '--others', '--exclude-standard', '-z', '--', '.'];
  const untracked = namesFrom(contentDir, others);
  // Before the first commit, all files are new.
  const changed = namesFrom(contentDir, diff()).catch(() =>
    namesFrom(contentDir, ['ls-files', '--cached', '-z', '--', '.']),
  );
  return [...new Set([...(await changed), ...(await untracked)])].sort();
}

/** Files below the content folder that the next commit changes. */
export async function stagedFiles(contentDir: string): Promise<string[]> {
  return (await namesFrom(contentDir, diff('--cached'))).sort();
}

const diff = (...more: string[]) => [
  ...['diff', ...more, '--name-only', '--no-renames', '--relative', '--diff-filter=d', '-z'],
  ...(more.length > 0 ? [] : ['HEAD']),
  ...['--', '.'],
];

/** A temporary folder with the content folder's staged files for which `wants` is true. The caller must delete it. */
export async function copyStaged(
  contentDir: string,
  wants: (file: string) => boolean,
): Promise<string> {
  const files = (await namesFrom(contentDir, ['ls-files', '--cached', '-z', '--', '.'])).filter(
    wants,
  );
  const folder = await makeTemporaryFolder('staged');
  const [below = ''] = await namesFrom(contentDir, ['rev-parse', '--show-prefix']);
  const checkOut = ['checkout-index', '--force', '-z', '--stdin', `--prefix=${folder}/`];
  await runGit(contentDir, checkOut, { usesHookIndex, input: files.join('\0') });
  return path.join(folder, below.trim());
}

/**
 * Stages files as they are on disk; `files`: below the content folder. Not while git makes a commit of named files only,
 * whose index goes with it: then they would be unstaged again afterwards.
 */
export async function stageFiles(contentDir: string, files: readonly string[]): Promise<void> {
  if (files.length === 0 || isHookOfNamedFiles()) return;
  await runGit(contentDir, ['add', '--', ...files], { usesHookIndex });
}
