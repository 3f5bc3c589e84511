import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../problem/problem.ts';
import { codeOf } from '../system/files.ts';

/** Reasons why a file cannot be read that are faults of the file, not of the machine. */
const unreadable: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission',
  EPERM: 'you have no permission',
  ENOENT: 'it is a link to a file that does not exist',
  EISDIR: 'it is a link to a folder',
  ELOOP: 'it is a link to itself',
  ENXIO: 'it is a pipe, a socket or a device',
};

/** Without waiting for a program to write into a pipe. */
const now = constants.O_RDONLY | constants.O_NONBLOCK;

/** All bytes of a plain file. Anything else might never end. */
function bytesOf(file: string): Uint8Array {
  const opened = openSync(file, now);
  try {
    const found = fstatSync(opened);
    if (found.isFile() || found.isDirectory()) return readFileSync(opened);
    throw Object.assign(new Error(`${file} is not a plain file`), { code: 'ENXIO' });
  } finally {
    closeSync(opened);
  }
}

/** A content file's bytes, or a problem. Throws if the disk fails. */
export function readBytes(contentDir: string, file: string): Uint8Array | Problem {
  try {
    // Reading thousands of files synchronously, one after another, is three times as fast.
    return bytesOf(path.join(contentDir, file));
  } catch (error) {
    return {
      file,
      line: 1,
      column: 1,
      severity: 'error',
      message: `the file cannot be read: ${whyUnreadable(error)}`,
      hint: `${mendUnreadable}, or delete it`,
      rule: unreadableRule,
    };
  }
}

/** Such a problem depends on who reads the file and when, so it is not cached. */
export const unreadableRule = 'unreadable';

export const mendUnreadable = 'fix its permissions or its link';

/** In words, why a file cannot be read; throws the error again if the machine is at fault. */
export function whyUnreadable(error: unknown): string {
  const code = codeOf(error);
  if (!Object.hasOwn(unreadable, code)) throw error;
  return `${unreadable[code]} (${code})`;
}
