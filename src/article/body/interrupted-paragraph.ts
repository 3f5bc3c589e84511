import { beginsHtmlBlock } from './html-names.ts';

/** What may begin on a line of a paragraph, and ends it (CommonMark 0.31, and footnotes and tables of GFM). */
const blockStart = new RegExp(
  [
    String.raw`#{1,6}(?:[ \t]|$)`,
    '>',
    '`{3,}[^`]*$',
    '~{3,}',
    String.raw`(?:[-*+]|\d{1,9}[.)])[ \t]+\S`,
    String.raw`\[\^[^[\]\s]+\]:`,
    String.raw`(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*)+|=+[ \t]*)$`,
    String.raw`<(?:!--|\?|![a-z]|!\[CDATA\[)`,
  ].join('|'),
  'iy',
);
const tagStart = /<\/?([a-z][a-z\d-]*)(?=[\s/>]|$)/iy;
const delimiterRow = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** Whether a line that begins between two places of a paragraph begins a block of its own, so that the paragraph ends there. */
export function isInterrupted(text: string, from: number, to: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  // A heading is one line.
  if (/^[ \t>]*#{1,6}[ \t]/.test(before)) return text.slice(from, to).includes('\n');
  const isQuoted = before.includes('>');
  const indentation = isQuoted ? /[ \t>]*/y : /[ \t]*/y;
  for (
    let end = text.indexOf('\n', from);
    end !== -1 && end < to;
    end = text.indexOf('\n', end + 1)
  ) {
    indentation.lastIndex = end + 1;
    const indented = indentation.exec(text)?.[0] ?? '';
    const start = end + 1 + indented.length;
    const lineEnd = lineEndAt(text, start);
    const line = text.slice(start, lineEnd);
    blockStart.lastIndex = tagStart.lastIndex = 0;
    if (blockStart.test(line) || isBlockTag(line)) return true;
    // On a line of a quotation that has lost its mark, any tag alone ends it.
    const isLazy = isQuoted && !indented.includes('>');
    if (isLazy && /^<\/?[a-z][^<>]*>[ \t]*$/i.test(line)) return true;
    const below = text.slice(lineEnd + 1, lineEndAt(text, lineEnd + 1));
    if (line.includes('|') && delimiterRow.test(below)) return true;
  }
  return false;
}

function isBlockTag(line: string): boolean {
  const name = tagStart.exec(line)?.[1];
  return name !== undefined && beginsHtmlBlock(name);
}

function lineEndAt(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
