import { isPair, isScalar, isSeq, visit, type Document } from 'yaml';
import type { Problem, TextFix } from '../../problem/problem.ts';
import type { Position } from '../../text/lines.ts';
import {
  findTrailingComments,
  lineBefore,
  mayHoldComment,
  quoteWhole,
  type TrailingComment,
} from './yaml-comments.ts';

/** A comment that follows a value, and what the value is if the comment belongs to it. */
export interface ValueComment {
  /** Of the value. */
  path: readonly PropertyKey[];
  /** The value and the comment as one text; undefined where they cannot be one. */
  whole?: string;
  problem: Omit<Problem, 'file' | 'severity'>;
}

type Place = (offset: number) => Position;

/** The comments that follow values, in a text that could be read. */
export function placeComments(source: string, document: Document, at: Place): ValueComment[] {
  if (!mayHoldComment(source)) return [];
  const comments = findTrailingComments(source);
  const paths = comments.length > 0 ? pathsOfScalars(document) : undefined;
  return comments.flatMap((comment) => {
    const { start, offset, behind } = comment;
    const path =
      behind === 'nothing'
        ? paths?.empty.find(
            ({ from }) => from <= offset && source.slice(from, offset).trim() === '',
          )?.path
        : paths?.begins.get(start);
    if (!path || (behind === 'closed' && /\s/.test(source[offset + 1] ?? ' '))) return [];
    return [{ path, ...explainComment(source, comment, false, at) }];
  });
}

/** Comments that make a text unreadable: a value cannot continue after a comment. */
export function commentsAmiss(source: string, offsets: readonly number[], at: Place) {
  if (offsets.length === 0 || !mayHoldComment(source)) return [];
  return findTrailingComments(source).flatMap((comment) => {
    const { offset, behind } = comment;
    if (behind === 'closed' || behind === 'block') return [];
    const end = endOfNextLine(source, offset);
    const caused = offsets.filter((each) => each > offset && each <= end);
    if (caused.length === 0) return [];
    return [{ caused, ...explainComment(source, comment, comment.depth === 0, at) }];
  });
}

function explainComment(
  source: string,
  comment: TrailingComment,
  goesOn: boolean,
  at: Place,
): Pick<ValueComment, 'whole' | 'problem'> {
  const { offset, behind, start } = comment;
  const base = { ...at(offset), message: '# begins a comment here', rule: 'yaml-comment' };
  if (behind === 'block') {
    const hint = 'write those words on the lines below, or delete them';
    return { problem: { ...base, hint } };
  }
  const { end, text } = quoteWhole(source, comment, goesOn);
  const isWords = behind !== 'closed' && !/\s/.test(source[offset + 1] ?? ' ');
  const isSure = isWords && (comment.depth === 0 || endsPlainly(source, comment));
  const fix: TextFix = { ...at(start), length: end - start, text, isSure };
  const hint = `put the value in quotes: ${lineBefore(source, start)}${text}`;
  return { whole: source.slice(start, end), problem: { ...base, hint, fix } };
}

/** Whether the rest of a line closes just what is open, or nothing: else nobody knows where a value ends. */
function endsPlainly(source: string, { offset, depth }: TrailingComment): boolean {
  const rest = /^[^\r\n]*/.exec(source.slice(offset))?.[0] ?? '';
  const closing = /^[^[\]{}]*([\]}]*)[^[\]{}]*$/.exec(rest)?.[1];
  return closing !== undefined && (closing === '' || closing.length === depth);
}

/** To the end of the next line that says something. */
function endOfNextLine(source: string, offset: number): number {
  const rest = /^[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*[^\n]*/.exec(source.slice(offset));
  return rest ? offset + rest[0].length : source.length;
}

function pathsOfScalars(document: Document) {
  const begins = new Map<number, PropertyKey[]>();
  const empty: { from: number; path: PropertyKey[] }[] = [];
  visit(document, {
    Scalar(key, node, ancestors) {
      if (key === 'key' || !node.range) return;
      const path: PropertyKey[] = [];
      const chain = [...ancestors, node];
      for (const [index, ancestor] of chain.entries()) {
        if (isPair(ancestor) && isScalar(ancestor.key)) path.push(String(ancestor.key.value));
        else if (isSeq(ancestor)) path.push(ancestor.items.indexOf(chain[index + 1]));
      }
      const [from] = node.range;
      if (node.value === null && (node.source ?? '') === '') empty.push({ from, path });
      else begins.set(from, path);
    },
  });
  return { begins, empty };
}
