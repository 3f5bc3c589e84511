import type { ContentNotes } from './content-notes.ts';
import { addParagraphs } from './paragraphs.ts';

/** A comment that begins or ends a block, or is one: `<!-- wp:image {"id":7} -->`. */
const mark = /<!--\s+(\/)?wp:([a-z][\w-]*(?:\/[a-z][\w-]*)?)\s([\s\S]*?)-->/g;

export const hasBlocks = (content: string) => content.includes('<!-- wp:');

/** Blocks that show nothing of the text. */
const silent = new Set(['more', 'nextpage', 'spacer', 'separator']);

/** The HTML of a block without HTML of its own, if the export has it. */
export type BlockMaker = (
  name: string,
  values: Readonly<Record<string, unknown>>,
) => string | undefined;

/**
 * The HTML of content that is made of blocks. A block has its HTML between its marks; what is outside of all was written in
 * the classic editor. Blocks without HTML are made by WordPress when a page is shown: what `make` does not know is counted.
 */
export function blocksToHtml(content: string, notes: ContentNotes, make: BlockMaker): string {
  let out = '';
  let depth = 0;
  let at = 0;
  const add = (text: string) => {
    out += depth === 0 && text.trim() !== '' ? addParagraphs(text) : text;
  };
  for (const { 0: text, 1: end, 2: name = '', 3: rest = '', index } of content.matchAll(mark)) {
    add(content.slice(at, index));
    at = index + text.length;
    if (rest.endsWith('/')) {
      const html = make(name, valuesOf(rest.slice(0, -1)));
      if (html !== undefined) out += html;
      else if (!silent.has(name)) notes.count(`block ${name}`, text);
    } else depth = Math.max(0, depth + (end === undefined ? 1 : -1));
  }
  add(content.slice(at));
  return out;
}

function valuesOf(json: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(json) as Record<string, unknown>;
  } catch {
    return {};
  }
}
