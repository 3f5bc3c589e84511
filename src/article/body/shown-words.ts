import type { Nodes, Root } from 'hast';
import { textProperty } from './elements.ts';
import { dividesWords } from './html-names.ts';
import { rangeOf, type SourceRange } from './source-range.ts';
import { WordReader, type Word } from './words.ts';

/** What a page shows of a text. */
export interface ShownWords {
  words: Word[];
  /** Where in the source the words come from, as far as that is known. */
  covered: SourceRange[];
  /** List items whose number on the page differs from the number typed. */
  recounted: { typed: string; shown: string; from: number }[];
}

/** The words of a tree as a reader sees them, alternative texts and the numbers of lists among them. */
export function shownWords(tree: Root, source: string): ShownWords {
  const reader = new WordReader();
  const shown: ShownWords = { words: reader.words, covered: [], recounted: [] };
  const read = (text: string, node: Nodes) => {
    const range = rangeOf(node);
    if (range) shown.covered.push(range);
    reader.read(text, range?.from ?? 0);
  };
  const count = (number: string, from: number) => {
    const [typed = number] = /^\d+/.exec(source.slice(from, from + 9)) ?? [];
    if (typed !== number) shown.recounted.push({ typed, shown: number, from });
    shown.covered.push({ from, to: from + typed.length });
    reader.read(typed, from);
    reader.divide();
  };
  const visit = (node: Nodes) => {
    if (node.type === 'text') read(node.value, node);
    else if (node.type === 'root') for (const child of node.children) visit(child);
    if (node.type !== 'element' || isFromUs(node)) return;
    // A picture divides words, whatever its text.
    const divides = node.tagName === 'img' || dividesWords(node.tagName);
    if (divides) reader.divide();
    if (node.tagName === 'img' && !isHtml(node, source))
      read(textProperty(node, 'alt') ?? '', node);
    let number = Number(node.properties['start'] ?? 1);
    for (const child of node.children) {
      const from = rangeOf(child)?.from;
      if (node.tagName === 'ol' && child.type === 'element' && child.tagName === 'li') {
        // HTML's lists count by themselves, and so does that of the notes.
        if (rangeOf(node) && from !== undefined && !isHtml(child, source))
          count(String(number), from);
        number++;
      }
      visit(child);
    }
    if (divides) reader.divide();
  };
  visit(tree);
  reader.divide();
  return shown;
}

type ElementNode = Extract<Nodes, { type: 'element' }>;

/** Numbers and heading of notes, and links back from them. */
function isFromUs({ properties, position }: ElementNode): boolean {
  const { id } = properties;
  return (
    properties['dataFootnoteRef'] !== undefined ||
    properties['dataFootnoteBackref'] !== undefined ||
    (typeof id === 'string' && id.endsWith('footnote-label') && position === undefined)
  );
}

function isHtml(node: ElementNode, source: string): boolean {
  const range = rangeOf(node);
  return range !== undefined && source[range.from] === '<';
}
