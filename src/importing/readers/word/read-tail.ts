import type { Element } from 'hast';
import { importText, type TextContext } from '../../lines/import-text.ts';
import type { LeftOut } from '../../imported-item.ts';
import { lineOf } from './block-line.ts';

export type TailContext = TextContext;

/** What the last paragraphs of a document say, and those before them. */
export interface Tail {
  date?: string;
  authors?: string[];
  publisher?: string;
  credit?: string;
  /** Its id. */
  source?: string;
  rest: Element[];
  leftOut: LeftOut[];
  doubts: string[];
}

/** The fields come within so many paragraphs from the end. */
const tailLength = 8;

/** Reads photo credit, source and publisher at the end as those of plain texts. `date`: what the head gave. */
export function readTail(
  blocks: readonly Element[],
  date: string | undefined,
  context: TailContext,
): Tail {
  const lines: string[] = [];
  for (const node of blocks.slice(1).toReversed().slice(0, tailLength)) {
    const line = lineOf(node);
    if (node.tagName !== 'p' || line === '') break;
    lines.unshift(line);
  }
  // As the end of a plain text with a headline, a date and a first paragraph.
  const text = ['Headline', ...(date === undefined ? [] : [date]), 'First paragraph.', ...lines];
  const found = importText(text.join('\n\n'), context);
  const taken = [...found.closing];
  const rest = blocks.toReversed().filter((node, index) => {
    const at = index < lines.length ? taken.lastIndexOf(lineOf(node)) : -1;
    if (at !== -1) taken.splice(at, 1);
    return at === -1;
  });
  rest.reverse();
  const { authors, publisher, credit, source } = found;
  return {
    ...(date === undefined && found.date !== undefined ? { date: found.date } : {}),
    ...(authors === undefined ? {} : { authors }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(credit === undefined ? {} : { credit }),
    ...(source === undefined ? {} : { source }),
    rest,
    leftOut: found.closing.flatMap((line) => leftOutOf(line, publisher, credit)),
    doubts: found.doubts,
  };
}

/** What of a line is in no field in its words. */
function leftOutOf(
  line: string,
  publisher: string | undefined,
  credit: string | undefined,
): LeftOut[] {
  if (line === publisher) return [];
  if (credit !== undefined && line.endsWith(credit))
    return [{ what: 'label of the photo credit', text: line.slice(0, -credit.length) }];
  return [{ what: 'line with the source or the date', text: line }];
}
