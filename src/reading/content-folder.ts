import { readdirSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { findConflicts } from '../article/read/conflict.ts';
import type { Problem } from '../problem/problem.ts';
import { decodeText } from '../article/read/text-file.ts';
import { digestOf, type KnownFile } from './file-digests.ts';
import { readBytes } from './read-bytes.ts';

/** All files below the folder with `/`, sorted; hidden ones are left out. */
export async function listFiles(contentDir: string, problems: Problem[]): Promise<string[]> {
  const missing = (message: string) =>
    problems.push(
      problem(
        '.',
        message,
        'make it with npm run init, or name another with CONTENT_DIR',
        'no-content',
      ),
    );
  try {
    if (!(await stat(contentDir)).isDirectory())
      missing(`the content folder ${contentDir} is not a folder`);
    else {
      return visibleFiles(await realpath(contentDir)).sort();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
    missing(`the content folder ${contentDir} does not exist`);
  }
  return [];
}

/** Links count as files, and are not followed. Without waiting, which would cost more than most folders do. */
function visibleFiles(root: string): string[] {
  const files: string[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(`${root}/${folder}`, { withFileTypes: true })) {
      // What begins with a dot is a tool's, and may be as large as all the rest.
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) walk(`${folder}${entry.name}/`);
      else files.push(folder + entry.name);
    }
  };
  walk('');
  return files;
}

/** A file of settings as text; undefined, and said why, where it is missing or no text. `read` learns what was read. */
export function readRootFile(
  contentDir: string,
  file: string,
  listing: readonly string[],
  problems: Problem[],
  read?: Map<string, KnownFile>,
): string | undefined {
  if (!listing.includes(file)) {
    if (file === 'site.yaml') {
      problems.push(
        problem(
          file,
          'the file is missing',
          'write it with at least name: and url:, or run npm run init',
          'no-site',
        ),
      );
    }
    return undefined;
  }
  const bytes = readBytes(contentDir, file);
  if (!(bytes instanceof Uint8Array)) {
    problems.push(bytes);
    return undefined;
  }
  read?.set(file, { digest: digestOf(bytes), size: bytes.length });
  const decoded = decodeText(file, bytes);
  const isEmptySite = (rule: string) => file === 'site.yaml' && rule === 'empty-file';
  problems.push(
    ...decoded.problems.map((found) =>
      isEmptySite(found.rule) ? { ...found, hint: 'write at least name: and url:' } : found,
    ),
  );
  const conflicts = findConflicts(file, decoded.text);
  problems.push(...conflicts);
  return decoded.problems.length + conflicts.length > 0 ? undefined : decoded.text;
}

function problem(file: string, message: string, hint: string, rule: string): Problem {
  return { file, line: 1, column: 1, severity: 'error', message, hint, rule };
}
