import { Lexer } from 'yaml';
import { inQuotes } from './yaml-value.ts';

/** A comment of YAML that follows something on its line: perhaps words of the value, which nobody would read. */
export interface TrailingComment {
  /** Where the # is, in the text. */
  offset: number;
  /** Where the value before the comment begins; the position of the # if there is none. */
  start: number;
  /** What is before it: a value without quotes, nothing, the mark of a block of lines, or what ends by itself. */
  behind: 'plain' | 'nothing' | 'block' | 'closed';
  /** How many brackets and braces are open there. */
  depth: number;
}

/** The piece of the text to replace, and what by. */
export interface QuotedValue {
  start: number;
  end: number;
  text: string;
}

const marker = '\u001F';

/** Whether a text can hold one at all, which nearly none does. */
export const mayHoldComment = (source: string) => /[^ \t\r\n][ \t]+#/.test(source);

/** All comments of a text that are not alone on their line, right YAML or not. */
export function findTrailingComments(source: string): TrailingComment[] {
  const found: TrailingComment[] = [];
  let offset = 0;
  let depth = 0;
  let isText = false;
  let before: { lexeme: string; at: number; isText: boolean } | undefined;
  for (const lexeme of new Lexer().lex(source)) {
    if (lexeme === marker) {
      isText = true;
      continue;
    }
    if (lexeme === '\u0002' || lexeme === '\u0018') continue;
    if (lexeme.startsWith('#') && !isText) {
      if (before) found.push({ offset, depth, ...behind(before, offset) });
    } else if (/^\r?\n$/.test(lexeme) || (isText && lexeme.endsWith('\n'))) before = undefined;
    else if (isText || lexeme.trim() !== '') {
      before = { lexeme, at: offset, isText };
      if (!isText && /^[[{]$/.test(lexeme)) depth++;
      if (!isText && /^[\]}]$/.test(lexeme)) depth--;
    }
    offset += lexeme.length;
    isText = false;
  }
  return found;
}

function behind(
  before: { lexeme: string; at: number; isText: boolean },
  offset: number,
): Pick<TrailingComment, 'start' | 'behind'> {
  const { lexeme, at, isText } = before;
  if (isText) return { start: at, behind: 'plain' };
  if (/^[:?[{,-]$/.test(lexeme)) return { start: offset, behind: 'nothing' };
  return { start: at, behind: /^[|>]/.test(lexeme) ? 'block' : 'closed' };
}

/** The whole of what was typed in quotes. `goesOn`: the lines below that are indented further belong to it. */
export function quoteWhole(
  source: string,
  { start, offset, depth }: TrailingComment,
  goesOn: boolean,
): QuotedValue {
  const lineEnd = endOfLine(source, offset);
  if (depth > 0) {
    const text = quoteItems(source.slice(start, lineEnd), depth);
    return { start, end: lineEnd, text };
  }
  const line = source.lastIndexOf('\n', start - 1) + 1;
  const indent = indentAt(source, line);
  let end = lineEnd;
  while (goesOn && end < source.length) {
    const next = source.indexOf('\n', end) + 1;
    if (next === 0 || indentAt(source, next) <= indent || endOfLine(source, next) === next) break;
    end = endOfLine(source, next);
  }
  const words = source
    .slice(start, end)
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ');
  return { start, end: start + source.slice(start, end).trimEnd().length, text: inQuotes(words) };
}

function endOfLine(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  const found = end === -1 ? source.length : end;
  return source[found - 1] === '\r' && found > from ? found - 1 : found;
}

const indentAt = (source: string, line: number) =>
  /^ */.exec(source.slice(line, line + 1000))?.[0].length ?? 0;

/** Items of a list or fields on one line, those with a # in quotes; up to the bracket that closes all. */
function quoteItems(rest: string, depth: number): string {
  let open = depth;
  let isInside = true;
  return rest
    .split(/([,[\]{}])/)
    .map((piece) => {
      if (/^[[{]$/.test(piece)) open++;
      if (/^[\]}]$/.test(piece)) open--;
      const quote = isInside && /(?:^|\s)#/.test(piece);
      isInside &&= open > 0;
      if (!quote) return piece;
      const [, before = '', value = ''] = /^(\s*(?:[\w-]+: +)?)(.*)$/s.exec(piece) ?? [];
      return before + inQuotes(value.trim()) + (/\s+$/.exec(value)?.[0] ?? '');
    })
    .join('');
}

/** What is before a value on its line, without the indentation: `title: `, `- `. */
export function lineBefore(source: string, start: number): string {
  return source.slice(source.lastIndexOf('\n', start - 1) + 1, start).trimStart();
}
