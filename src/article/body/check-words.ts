import type { Element, Root } from 'hast';
import type { BodyProblem } from './check-body.ts';
import { compareWords, type Run } from './compare-words.ts';
import { elementsIn } from './elements.ts';
import { rangeOf } from './source-range.ts';
import { schema } from './sanitise.ts';

/** Lost words, with the text and the trees made from it. */
interface Loss {
  markdown: string;
  written: Root;
  from: number;
  to: number;
  words: string;
}

interface Explanation {
  /** Where the cause is, if it is not where the words are. */
  from?: number;
  message: string;
  hint: string;
  /** The replacement for a number of characters there. */
  instead?: { length: number; text: string };
}

/**
 * Reports words that were typed but are not on the page, and numbers on the page that nobody typed. `written`: the tree
 * as written; `safe`: the one that is shown.
 */
export function checkWords(
  markdown: string,
  written: Root,
  safe: Root,
  firstLine: number,
): BodyProblem[] {
  const { lost, recounted } = compareWords(markdown, safe);
  const place = (offset: number) => {
    const before = markdown.slice(0, offset);
    return {
      line: firstLine + before.split('\n').length - 1,
      column: offset - before.lastIndexOf('\n'),
    };
  };
  const said = new Set<number>();
  const losses = lost.flatMap((run): BodyProblem[] => {
    const loss = lossOf(run, markdown, written);
    const { from = loss.from, instead, message, hint } = explain(loss);
    // Several runs may be lost for the same reason.
    if (said.has(from)) return [];
    said.add(from);
    const fix = instead && { fix: { ...place(from), ...instead, isSure: false } };
    return [{ ...place(from), message, hint, ...fix, rule: 'lost-words' }];
  });
  const numbers = recounted.map(({ typed, shown, from }) => ({
    ...place(from),
    message: `"${typed}" is typed here, but the list would number it ${shown}`,
    hint: `write ${shown}., or ${typed}\\. to begin a paragraph with this number`,
    rule: 'list-number',
  }));
  return [...losses, ...numbers];
}

function lossOf(run: Run, markdown: string, written: Root): Loss {
  const { from } = run[0];
  const { to } = run.at(-1) ?? run[0];
  return { markdown, written, from, to, words: shorten(markdown.slice(from, to)) };
}

function explain(loss: Loss): Explanation {
  for (const reason of reasons) {
    const explanation = reason(loss);
    if (explanation) return explanation;
  }
  return {
    message: `"${loss.words}" is typed here, but does not appear on the page`,
    hint: 'put an empty line before and after it, and a backslash before the marks in it: \\< \\[ \\|',
  };
}

/** The reasons for which words are lost, in the order in which they are tried. */
const reasons: readonly ((loss: Loss) => Explanation | undefined)[] = [
  openComment,
  hiddenElement,
  tag,
  cell,
  note,
  definition,
  fence,
];

function openComment({ markdown, from }: Loss): Explanation | undefined {
  const start = markdown.lastIndexOf('<!--', from);
  if (start === -1 || markdown.includes('-->', start)) return undefined;
  return {
    from: start,
    message:
      'the comment that begins here with <!-- never ends, so the rest does not appear on the page',
    hint: 'write --> where it ends, or delete <!--',
  };
}

function tag({ markdown, from }: Loss): Explanation | undefined {
  const start = markdown.lastIndexOf('<', from);
  if (start === -1) return undefined;
  const [whole] = /^<\/?[a-z][^<>]*>/i.exec(markdown.slice(start)) ?? [];
  if (whole === undefined || start + whole.length <= from) return undefined;
  // In a line that begins with HTML a backslash has no meaning.
  const isHtml = /^[ \t]*<\/?[a-z]/i.test(
    markdown.slice(markdown.lastIndexOf('\n', start - 1) + 1),
  );
  const meant = isHtml ? whole.replaceAll('<', '&lt;') : `\\${whole}`;
  return {
    from: start,
    message: `"${shorten(whole)}" is read as an HTML tag, so it does not appear on the page`,
    hint: `write ${shorten(meant)}`,
    instead: { length: whole.length, text: meant },
  };
}

function cell({ markdown, written, from, words }: Loss): Explanation | undefined {
  const isIn = (node: Element) => {
    const range = rangeOf(node);
    return range !== undefined && range.from <= from && range.to >= from;
  };
  const [table, row] = elementsIn(written).filter(
    (node) => (node.tagName === 'table' || node.tagName === 'tr') && isIn(node),
  );
  const range = row && rangeOf(row);
  if (!table || !range || markdown[range.from] === '<') return undefined;
  const [head] = elementsIn(table).filter(({ tagName }) => tagName === 'tr');
  const cells = (node: Element | undefined) =>
    node?.children.filter((child) => child.type === 'element').length ?? 0;
  const line = markdown.slice(range.from, range.to);
  const typed = line.replace(/^\s*\||(?<!\\)\|\s*$/g, '').split(/(?<!\\)\|/).length;
  return {
    message: `"${words}" is in no column: this row has ${typed} cells, and the table's header row has ${cells(head)}`,
    hint: 'give the header row as many cells, or write \\| for a bar that does not divide cells',
  };
}

function note({ markdown, from }: Loss): Explanation | undefined {
  const notes = [...markdown.matchAll(/^[ \t>]*(\[\^[^[\]\s]+\]):/gm)];
  const own = notes.findLast(({ index }) => index <= from);
  // The following text, if it is not indented, is a paragraph of its own.
  if (!own || /\n[ \t]*\n(?=\S)/.test(markdown.slice(own.index, from))) return undefined;
  const [whole, mark = ''] = own;
  const at = own.index + whole.indexOf('[');
  const isSecond = notes.some(
    ([, other = ''], index) =>
      other.toLowerCase() === mark.toLowerCase() && index < notes.indexOf(own),
  );
  return {
    from: at,
    ...(isSecond
      ? {
          message: `another note is also called ${mark}, so this one does not appear on the page`,
          hint: 'give it its own name, here and where the text refers to it',
        }
      : {
          message: `the text never refers to the note ${mark}, so it does not appear on the page`,
          hint: `write ${mark} where it belongs in the text, or delete the note`,
        }),
  };
}

function definition({ markdown, from }: Loss): Explanation | undefined {
  const start = markdown.lastIndexOf('\n', from) + 1;
  const line = markdown.slice(start).split('\n', 1)[0] ?? '';
  const bracket = line.indexOf('[');
  if (!/^[ \t>]*\[[^\]]+\]:/.test(line)) return undefined;
  return {
    from: start + bracket,
    message: `"${shorten(line.slice(bracket))}" is read as the address of a link, so it does not appear on the page`,
    hint: `write ${shorten(`\\${line.slice(bracket)}`)}`,
  };
}

function fence({ markdown, from, words }: Loss): Explanation | undefined {
  const start = markdown.lastIndexOf('\n', from) + 1;
  const [, marks] = /^[ \t>]*(?:[-*+] +|\d+[.)] +)*(`{3,}|~{3,})/.exec(markdown.slice(start)) ?? [];
  if (marks === undefined) return undefined;
  return {
    message: `"${words}" follows ${shorten(marks)} on the same line, so it does not appear on the page`,
    hint: `begin a new line after ${marks}, or delete ${marks}`,
  };
}

/** Elements that pages don't show, and their content. */
function hiddenElement({ written, from, words }: Loss): Explanation | undefined {
  const around = elementsIn(written).find((node) => {
    const range = rangeOf(node);
    return schema.strip?.includes(node.tagName) && range && range.from <= from && range.to >= from;
  });
  if (!around) return undefined;
  return {
    message: `"${words}" is in <${around.tagName}>, which no page shows`,
    hint: `delete <${around.tagName}> and </${around.tagName}> if these words belong to the text`,
  };
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
