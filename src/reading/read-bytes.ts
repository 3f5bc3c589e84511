import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../problem/problem.ts';
import { codeOf } from '../system/files.ts';

/** Why a listed file is not to be read, where the file is to blame and not the machine. */
const unreadable: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission',
  EPERM: 'you have no permission',
  ENOENT: 'it is a link to a file that does not exist',
  EISDIR: 'it is a link to a folder',
  ELOOP: 'it is a link to itself',
  ENXIO: 'it is a pipe, a socket or a device',
};

/** Without waiting for whoever writes into a pipe, which may be nobody. */
const now = constants.O_RDONLY | constants.O_NONBLOCK;

/** All bytes of a plain file. What else has the name may have no end. */
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

/** A content file's bytes, or what is wrong with the file. A failing disk throws. */
export function readBytes(contentDir: string, file: string): Uint8Array | Problem {
  try {
    // Asking for one file after the other without waiting in line is three times as fast for thousands.
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

/** Says of who checks as much as of what is checked: another person, or a later hour, may read the file. */
export const unreadableRule = 'unreadable';

export const mendUnreadable = 'fix its permissions or its link';

/** In words, why a file that is there is not to be read; throws the error again where the machine is to blame. */
export function whyUnreadable(error: unknown): string {
  const code = codeOf(error);
  if (!Object.hasOwn(unreadable, code)) throw error;
  return `${unreadable[code]} (${code})`;
}
