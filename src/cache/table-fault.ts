import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** The table's index leads to the wrong rows. */
export class MisledError extends Error {}

/**
 * What went wrong: a damaged table, another build's lock, or the machine (in words). See
 * https://sqlite.org/rescode.html
 */
export function faultOf(error: unknown, file: string): 'damaged' | 'busy' | (string & {}) {
  if (error instanceof MisledError) return 'damaged';
  const { code, errcode } = error as { code?: string; errcode?: number };
  // A number too large for its column.
  if (code === 'ERR_OUT_OF_RANGE') return 'damaged';
  if (errcode === undefined) throw error;
  const shortRead = 522;
  const fileMoved = 1032;
  if (errcode === shortRead || errcode === fileMoved) return 'damaged';
  switch (errcode & 0xff) {
    case 5:
    case 6:
    case 15:
      return 'busy';
    case 3:
      return 'permission is missing';
    case 8:
      // A header that looks like that of a newer SQLite also makes the file read-only.
      return isWritable(file) ? 'damaged' : 'the file cannot be written';
    case 10:
      return 'the disk cannot be read or written';
    case 13:
      return 'the disk is full';
    case 14:
      return 'the file cannot be opened';
    default:
      return 'damaged';
  }
}

function isWritable(file: string): boolean {
  try {
    for (const each of [file, path.dirname(file)]) accessSync(each, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
