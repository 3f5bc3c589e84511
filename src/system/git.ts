import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

export interface GitOptions {
  /** Bytes for git's standard input. */
  input?: string;
  /** Whether to use the index of the hook that is running, which may differ from the repository's own. */
  usesHookIndex?: boolean;
}

/**
 * Runs git in a folder and returns its output, decoded as UTF-8. Throws if there is no git or it fails; see `gitSaid`.
 */
export async function runGit(
  folder: string,
  args: readonly string[],
  { input, usesHookIndex = false }: GitOptions = {},
): Promise<string> {
  const running = promisify(execFile)('git', args, {
    cwd: folder,
    env: gitEnvironment(usesHookIndex),
    maxBuffer: 2 ** 30,
  });
  running.child.stdin?.end(input);
  return (await running).stdout;
}

/** The first line of git's error message, or why git could not be run. */
export function gitSaid(error: unknown): string {
  const { stderr = '', message } = error as { stderr?: string; message: string };
  return (stderr.trim() || message).split('\n', 1)[0] ?? '';
}

/** Whether a hook is running for a commit of named files only, whose index is not the repository's own. */
export function isHookOfNamedFiles(): boolean {
  const { GIT_INDEX_FILE } = process.env;
  return path.basename(GIT_INDEX_FILE ?? '').startsWith('next-index-');
}

/**
 * The environment without what git sets for a hook, which refers to the hook's repository as seen from another folder.
 */
function gitEnvironment(usesHookIndex: boolean): NodeJS.ProcessEnv {
  const { GIT_DIR, GIT_WORK_TREE, GIT_PREFIX, GIT_COMMON_DIR, GIT_INDEX_FILE, ...env } =
    process.env;
  if (!usesHookIndex || !GIT_INDEX_FILE) return env;
  return { ...env, GIT_INDEX_FILE: path.resolve(GIT_INDEX_FILE) };
}
