import { createHash } from 'node:crypto';
import { splitFrontMatter } from '../article/read/front-matter.ts';

/** What an imported article says of where it comes from, in its field `x-origin`. */
export interface Origin {
  /** What identifies the item in its old system. */
  id: string;
  /** SHA-256 (hex) of the item's original. */
  original: string;
  /** SHA-256 (hex) of the file as the import wrote it, without this line: tells whether somebody edited it. */
  written: string;
}

const writtenLine = /^ {2}written: [\da-f]{64}\n/m;

/** The same text with the line that says what it was when it was written. `text` has an `x-origin` without one. */
export function sealText(text: string): string {
  return text.replace(
    /^( {2}original: [\da-f]{64}\n)/m,
    (line) => `${line}  written: ${digestOf(text)}\n`,
  );
}

/** Whether a file is as the import left it. */
export function isAsWritten(text: string, origin: Origin): boolean {
  return digestOf(text.replace(writtenLine, '')) === origin.written;
}

/** The origin of an article's text; undefined where it was not imported. */
export function originOf(file: string, text: string): Origin | undefined {
  if (!text.includes('\nx-origin:')) return undefined;
  const split = splitFrontMatter(file, text);
  if ('problems' in split) return undefined;
  const { 'x-origin': origin } = split.yaml.data as { 'x-origin'?: Partial<Origin> };
  const { id, original, written } = origin ?? {};
  return typeof id === 'string' && typeof original === 'string' && typeof written === 'string'
    ? { id, original, written }
    : undefined;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
