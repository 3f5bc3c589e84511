import { cp, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { readSite } from '../../archive/site-schema.ts';
import { listFiles } from '../../reading/content-folder.ts';
import { demonstrationArticles } from './demonstration-articles.ts';
import { emptyArchive, type NewSite } from './empty-archive.ts';
import { UsageError } from '../../system/errors.ts';
import { readIfThere } from '../../system/files.ts';
import { namesIn, writerInto } from '../../system/folders.ts';
import { runGit } from '../../system/git.ts';

/**
 * Replaces the demonstration by an empty archive. Throws `UsageError` if the folder may contain somebody's work: its
 * site.yaml is not marked as the demonstration's, it has other articles, or git does not have all of it. `force` skips
 * these checks. Returns how many files of the demonstration were removed.
 */
export async function initArchive(
  contentDir: string,
  site: NewSite,
  force = false,
): Promise<number> {
  const files = emptyArchive(site);
  const { problems } = readSite('site.yaml', files['site.yaml'] ?? '');
  const [problem] = problems;
  if (problem) {
    throw new UsageError([problem.message, problem.hint].filter((part) => part).join('; '));
  }
  const before = namesIn(contentDir);
  if (!before) throw new UsageError(`${contentDir} is not a folder`);
  if (before.length > 0 && !force) await refuseOwnWork(contentDir);
  const parent = path.dirname(contentDir);
  await mkdir(parent, { recursive: true });
  // The new folder is complete before the old one goes; both moves are renames within one folder.
  const staging = await mkdtemp(path.join(parent, '.init-'));
  const next = path.join(staging, 'next');
  const write = writerInto(next);
  for (const [file, text] of Object.entries(files)) write(file, text);
  if (before.includes('README.md')) {
    await cp(path.join(contentDir, 'README.md'), path.join(next, 'README.md'));
  }
  const count = before.length > 0 ? (await readdir(contentDir, { recursive: true })).length : 0;
  if (before.length > 0) await rename(contentDir, path.join(staging, 'before'));
  else await rm(contentDir, { recursive: true, force: true });
  await rename(next, contentDir);
  await rm(staging, { recursive: true });
  return count;
}

async function refuseOwnWork(contentDir: string): Promise<void> {
  const settings = readIfThere(path.join(contentDir, 'site.yaml'))?.toString();
  if (!/^x-demonstration:\s*true\s*$/m.test(settings ?? '')) {
    throw new UsageError(
      `${contentDir} is not the demonstration (its site.yaml has no "x-demonstration: true"); move it away first`,
    );
  }
  const isOwn = (file: string) =>
    /^articles\/.*\.md$/.test(file) && !demonstrationArticles.has(file);
  const own = (await listFiles(contentDir)).value.filter(isOwn);
  if (own.length > 0) {
    const named = `${own.slice(0, 3).join(', ')}${own.length > 3 ? ' …' : ''}`;
    const [are, them] = own.length === 1 ? [' here is', 'it'] : ['s here are', 'them'];
    throw new UsageError(
      `${own.length} article${are} not the demonstration's: ${named}; move ${them} away first, or use --force`,
    );
  }
  const changed = await changedFiles(contentDir);
  if (changed === undefined) {
    throw new UsageError(
      `${contentDir} is not in git, so what is replaced would be lost; --force replaces it anyway`,
    );
  }
  if (changed.length > 0) {
    throw new UsageError(
      `${contentDir} contains changes that are not in git (${changed.slice(0, 3).join(', ')}${changed.length > 3 ? ' …' : ''}); commit or move them, or use --force`,
    );
  }
}

/**
 * The files that differ from git's last commit, including ignored and new ones; undefined if the folder is not in git.
 */
async function changedFiles(folder: string): Promise<string[] | undefined> {
  try {
    if ((await runGit(folder, ['ls-files', '--', '.'])) === '') return undefined;
    const status = ['status', '--porcelain', '--ignored', '--untracked-files=all', '--', '.'];
    const printed = await runGit(folder, status);
    return printed.split('\n').flatMap((line) => (line === '' ? [] : [line.slice(3)]));
  } catch {
    return undefined;
  }
}
