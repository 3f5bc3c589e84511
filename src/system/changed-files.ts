import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from './errors.ts';

const run = promisify(execFile);

/** Runs git in a folder and gives the names that it prints, split at NUL. Throws `UsageError` in its words. */
async function namesFrom(folder: string, args: readonly string[]): Promise<string[]> {
  try {
    const { stdout } = await run('git', ['-c', 'core.quotePath=false', ...args], {
      cwd: folder,
      env: ownIndex(),
      maxBuffer: 2 ** 30,
    });
    return stdout.split('\0').filter((name) => name !== '');
  } catch (error) {
    const { stderr = '', message } = error as { stderr?: string; message: string };
    const said = (stderr.trim() || message).split('\n', 1)[0] ?? '';
    throw new UsageError(`git cannot say what changed: ${said}; without --changed all is checked`);
  }
}

/**
 * While git runs a hook it names its repository from another folder, and an index of its own: that alone is wanted.
 */
function ownIndex(): NodeJS.ProcessEnv {
  const { GIT_DIR, GIT_WORK_TREE, GIT_PREFIX, GIT_COMMON_DIR, GIT_INDEX_FILE, ...env } =
    process.env;
  return GIT_INDEX_FILE ? { ...env, GIT_INDEX_FILE: path.resolve(GIT_INDEX_FILE) } : env;
}

/** Files below the content folder that differ from the last commit, new ones among them; deleted ones are not. */
export async function changedFiles(contentDir: string): Promise<string[]> {
  const others = ['ls-files', '--others', '--exclude-standard', '-z', '--', '.'];
  const untracked = namesFrom(contentDir, others);
  // Before the first commit all is new.
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

/**
 * A folder with the files of the content folder as they are staged: those that `wants` wants. The caller removes it.
 */
export async function copyStaged(
  contentDir: string,
  wants: (file: string) => boolean,
): Promise<string> {
  const files = (await namesFrom(contentDir, ['ls-files', '--cached', '-z', '--', '.'])).filter(
    wants,
  );
  const folder = await mkdtemp(path.join(tmpdir(), 'backfile-staged-'));
  const [below = ''] = await namesFrom(contentDir, ['rev-parse', '--show-prefix']);
  const git = run('git', ['checkout-index', '--force', '-z', '--stdin', `--prefix=${folder}/`], {
    cwd: contentDir,
    env: ownIndex(),
  });
  git.child.stdin?.end(files.join('\0'));
  await git;
  return path.join(folder, below.trim());
}
