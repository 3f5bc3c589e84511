import { holdsAny } from '../../text/holds-any.ts';
import type { BodyProblem } from './check-body.ts';
import { depthProblem, nestingOf } from './count-nesting.ts';
import { limits } from './limits.ts';

/** A shorter text or passage cannot exceed any limit except those of nesting. */
const shortest = 1000;

interface Count {
  what: string;
  most: number;
  /** A text that contains none of these cannot exceed the limit. */
  signs?: readonly string[];
  /** The offset of the first one above the limit; -1 if there are not so many. */
  find: (text: string) => number;
}

const inText: readonly Count[] = [
  {
    what: 'characters',
    most: limits.characters,
    find: (text) => (text.length > limits.characters ? 0 : -1),
  },
  {
    what: 'footnotes',
    most: limits.footnotes,
    signs: ['[^'],
    find: (text) => nth(text, /\[\^/g, limits.footnotes),
  },
  {
    what: 'link definitions',
    most: limits.definitions,
    signs: [']:'],
    find: (text) => nth(text, /\]:/g, limits.definitions),
  },
  {
    what: 'lines of dashes or equals signs',
    most: limits.underlines,
    signs: ['-\n', '=\n', '- ', '= ', '-\t', '=\t'],
    find: (text) => nth(text, /^[ \t>]*(?:-+|=+)[ \t]*$/gm, limits.underlines),
  },
];

const inPassage: readonly Count[] = [
  {
    what: 'asterisks and underscores',
    most: limits.emphasisMarks,
    signs: ['*', '_'],
    find: (text) => nth(text, /\*+|_+/g, limits.emphasisMarks),
  },
  {
    what: 'links',
    most: limits.links,
    signs: [']'],
    find: (text) => nth(text, /\]/g, limits.links),
  },
  {
    what: 'comments',
    most: limits.comments,
    signs: ['<!', '<?'],
    find: (text) => nth(text, /<[!?]/g, limits.comments),
  },
  {
    what: 'lengths of runs of backticks',
    most: limits.backticks,
    signs: ['`'],
    find: findBackticks,
  },
  { what: 'cells in a table', most: limits.cells, signs: ['|', ':-', '-:'], find: findCells },
];

/** Why a text is refused: it exceeds a limit. The first of each kind is reported, and such a text is not read. */
export function checkLimits(markdown: string, firstLine: number): BodyProblem[] {
  const problems = nestingOf(markdown).map((found) => depthProblem(found));
  if (markdown.length > shortest) {
    for (const count of inText) {
      if (mayHold(markdown, count)) add(count, markdown, 0, 'text');
    }
    // If the whole text does not exceed a limit, no passage does. Of several tables only the first is found.
    const counts = inPassage.filter(
      (count) =>
        mayHold(markdown, count) && (count.find === findCells || count.find(markdown) !== -1),
    );
    for (const { 0: passage, index } of counts.length > 0 ? passagesOf(markdown) : []) {
      if (passage.length <= shortest) continue;
      for (const count of counts) add(count, passage, index, 'unbroken passage');
    }
  }
  return problems.map(({ at, ...problem }) => ({
    ...placeOf(markdown, at, firstLine),
    ...problem,
  }));

  function add({ what, most, find }: Count, text: string, start: number, where: string) {
    const at = find(text);
    const message = `this ${where} has more than ${most} ${what}`;
    if (at === -1 || problems.some((each) => each.message === message)) return;
    const hint =
      where === 'text'
        ? 'divide it into several articles'
        : 'divide it with empty lines, or delete what a program left there';
    problems.push({ at: start + at, message, hint, rule: 'too-many' });
  }
}

const mayHold = (text: string, { signs }: Count) => signs === undefined || holdsAny(text, signs);

const passagesOf = (markdown: string) => markdown.matchAll(/[^\n]+(?:\n[ \t>]*[^\s>][^\n]*)*/g);

/** The offset of the match after the first `most` matches. */
function nth(text: string, pattern: RegExp, most: number): number {
  let count = 0;
  for (const { index } of text.matchAll(pattern)) if (++count > most) return index;
  return -1;
}

function findBackticks(text: string): number {
  const lengths = new Set<number>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    lengths.add(run.length);
    if (lengths.size > limits.backticks) return index;
  }
  return -1;
}

function findCells(text: string): number {
  const line = /^[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t:|-]*)?$/m.exec(text);
  if (!line) return -1;
  const columns = line[0].split('|').length;
  const rows = text.slice(line.index).split('\n').length;
  return columns * rows > limits.cells ? line.index : -1;
}

function placeOf(text: string, at: number, firstLine: number) {
  const before = text.slice(0, at);
  const line = firstLine + before.split('\n').length - 1;
  return { line, column: at - before.lastIndexOf('\n') };
}
