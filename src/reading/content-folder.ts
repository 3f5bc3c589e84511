import { realpath, stat } from 'node:fs/promises';
import { findConflicts } from '../article/read/conflict.ts';
import type { Outcome } from '../problem/outcome.ts';
import type { Problem } from '../problem/problem.ts';
import { decodeText } from '../article/read/text-file.ts';
import { digestOf, type KnownFile } from './file-digests.ts';
import { isMissing } from '../system/files.ts';
import { listBelow } from '../system/folders.ts';
import { readBytes } from './read-bytes.ts';

/**
 * All files below the folder, with `/`, sorted, without hidden ones. If there is no such folder, returns none and a
 * problem.
 */
export async function listFiles(contentDir: string): Promise<Outcome<string[]>> {
  const missing = (message: string) => ({
    value: [],
    problems: [
      problem(
        '.',
        message,
        'make it with npm run init, or name another with CONTENT_DIR',
        'no-content',
      ),
    ],
  });
  try {
    if ((await stat(contentDir)).isDirectory()) {
      return { value: visibleFiles(await realpath(contentDir)), problems: [] };
    }
    return missing(`the content folder ${contentDir} is not a folder`);
  } catch (error) {
    if (!isMissing(error)) throw error;
    return missing(`the content folder ${contentDir} does not exist`);
  }
}

/** Names that begin with a dot belong to tools; their folders may be as large as all others. */
function visibleFiles(folder: string): string[] {
  return listBelow(folder, (name) => name.startsWith('.')).files;
}

/** The content of a settings file. */
export interface RootFile {
  /** Undefined if the file is missing or is not text. */
  text?: string;
  problems: readonly Problem[];
  /** The digest of its bytes, if it could be read. */
  known?: KnownFile;
}

/** Reads a settings file beside the articles. Only site.yaml is required. `listing`: all files of the folder. */
export function readRootFile(
  contentDir: string,
  file: string,
  listing: readonly string[],
): RootFile {
  if (!listing.includes(file)) return { problems: file === 'site.yaml' ? [noSite] : [] };
  const bytes = readBytes(contentDir, file);
  if (!(bytes instanceof Uint8Array)) return { problems: [bytes] };
  const known = { digest: digestOf(bytes), size: bytes.length };
  const decoded = decodeText(file, bytes);
  const isEmptySite = (rule: string) => file === 'site.yaml' && rule === 'empty-file';
  const problems = [
    ...decoded.problems.map((found) =>
      isEmptySite(found.rule) ? { ...found, hint: 'write at least name: and url:' } : found,
    ),
    ...findConflicts(file, decoded.text),
  ];
  return { ...(problems.length > 0 ? {} : { text: decoded.text }), problems, known };
}

function problem(file: string, message: string, hint: string, rule: string): Problem {
  return { file, line: 1, column: 1, severity: 'error', message, hint, rule };
}

const noSite = problem(
  'site.yaml',
  'the file is missing',
  'write it with at least name: and url:, or run npm run init',
  'no-site',
);
