import type { BodyProblem } from './check-body.ts';
import { limits } from './limits.ts';

/** Something that is nested too deeply. */
interface Depth {
  at: number;
  what: string;
  most: number;
}

/** Finds what is nested too deeply in a text. It does not parse, because parsers recurse as deeply as the text. */
export function nestingOf(markdown: string): Depth[] {
  return [
    ...tell(depthOfBlocks(markdown), 'quotations and lists', limits.blocks),
    ...tell(depthOfElements(markdown), 'HTML elements', limits.elements),
    ...tell(depthOfBrackets(markdown), 'brackets', limits.brackets),
  ];
}

export function depthProblem({ at, what, most }: Depth) {
  const problem: Omit<BodyProblem, 'line' | 'column'> = {
    message: `${what} are nested more than ${most} deep here`,
    hint: 'write them one after another, or delete what a program left here',
    rule: 'too-deep',
  };
  return { at, ...problem };
}

function tell(at: number, what: string, most: number): Depth[] {
  return at === -1 ? [] : [{ at, what, most }];
}

const blockMark = /[ \t]*(?:>|[-+*](?=[ \t\n])|\d{1,9}[.)](?=[ \t\n]))/y;

/**
 * The marks at the beginning of a line are as many levels; a list that is further indented than the last is one more.
 */
function depthOfBlocks(text: string): number {
  /** The columns of the lists that are still open. */
  const open: number[] = [];
  for (let start = 0; start < text.length; start = text.indexOf('\n', start) + 1 || text.length) {
    let marks = 0;
    let at = start;
    for (;;) {
      blockMark.lastIndex = at;
      if (!blockMark.test(text)) break;
      at = blockMark.lastIndex;
      marks++;
      if (marks > limits.blocks) return at - 1;
    }
    if (marks === 0) {
      // Text at the beginning of a line ends all open lists.
      if (/\S/.test(text.charAt(start))) open.length = 0;
      continue;
    }
    const column = text.slice(start, at).search(/\S/);
    while (open.length > 0 && (open.at(-1) ?? 0) >= column) open.pop();
    open.push(column);
    if (open.length + marks - 1 > limits.blocks) return start + column;
  }
  return -1;
}

/** Elements without an end tag, or with an optional one. */
const single =
  /^(?:area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|param|source|tbody|td|tfoot|th|thead|tr|track|wbr)$/i;

function depthOfElements(text: string): number {
  if (!text.includes('<')) return -1;
  let depth = 0;
  for (const { 1: close, 2: name = '', index } of text.matchAll(/<(\/?)([a-z][a-z\d-]*)/gi)) {
    if (single.test(name)) continue;
    depth = Math.max(0, depth + (close ? -1 : 1));
    if (depth > limits.elements) return index;
  }
  return -1;
}

function depthOfBrackets(text: string): number {
  // Hardly any text has so many.
  let opened = 0;
  for (let at = text.indexOf('['); at !== -1; at = text.indexOf('[', at + 1))
    if (++opened > limits.brackets) break;
  if (opened <= limits.brackets) return -1;
  let depth = 0;
  for (const { 0: found, index } of text.matchAll(/[[\]]|\n[ \t]*\n/g)) {
    if (found === '[') depth++;
    else depth = found === ']' ? Math.max(0, depth - 1) : 0;
    if (depth > limits.brackets) return index;
  }
  return -1;
}
