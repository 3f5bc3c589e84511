import { foreignFile, isWindows1251 } from './foreign-file.ts';
import { type Problem } from '../../problem/problem.ts';
import { fileStart, type Position } from '../../text/lines.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A text file as read: LF line ends, no byte order mark; or what makes it no text. */
export interface TextFile {
  text: string;
  problems: Problem[];
}

/**
 * Decodes UTF-8 strictly. A byte order mark and CRLF are taken without a word; bytes that are not
 * UTF-8 and control characters (but tab and newline) are problems at their place, and the text is ''.
 */
export function decodeText(file: string, bytes: Uint8Array): TextFile {
  const problem = (at: Position, rule: string, message: string, hint: string): TextFile => ({
    text: '',
    problems: [{ file, ...at, severity: 'error', message, hint, rule }],
  });
  const foreign = foreignFile(bytes);
  if (foreign) return problem(fileStart, 'not-utf-8', foreign.message, foreign.hint);
  let text: string;
  try {
    text = utf8.decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    return problem(
      firstBadByte(bytes),
      'not-utf-8',
      'the file is not UTF-8 text',
      isWindows1251(bytes)
        ? 'it seems to be Windows-1251: open it in that encoding, and save it as UTF-8'
        : 'save it as UTF-8',
    );
  }
  // eslint-disable-next-line no-control-regex
  const control = /[\u0000-\u0008\u000B-\u001F\u007F]/.exec(text);
  if (control) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return problem(
      positionAt(text, control.index),
      'control-character',
      `the control character U+${code} is not allowed`,
      'delete it (it is invisible: delete the character at this column)',
    );
  }
  if (text.trim() === '') {
    return problem(fileStart, 'empty-file', 'the file is empty', 'fill it or delete it');
  }
  return { text, problems: [] };
}

/** Line and column, from 1, of an offset in a text. */
function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - (before.lastIndexOf('\n') + 1) + 1 };
}

/** Decodes ever longer halves to find where UTF-8 ends; only ever run on a broken file. */
function firstBadByte(bytes: Uint8Array): Position {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  const before = new TextDecoder().decode(bytes.subarray(0, good), { stream: true });
  return positionAt(`${before}?`, before.length);
}
