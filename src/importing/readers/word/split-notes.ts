import type { Element, Root } from 'hast';
import { elementsIn, textProperty } from '../../../article/body/elements.ts';
import { replaceElements } from '../../../article/body/replace-elements.ts';

/** A body, with marks in place of the references to notes, and the notes. */
export interface SplitNotes {
  body: Root;
  /** In the order of their numbers, from 1. */
  notes: Root[];
}

/** Characters of no script, around the number of a note. */
const mark = /\uF8F0\d+\uF8F1/g;
const before = '\uF8F0';
const after = '\uF8F1';

const noteId = /^(?:footnote|endnote)-\d+$/;
const reference = /^#((?:footnote|endnote)-\d+)$/;
const back = /^#(?:footnote|endnote)-ref-\d+$/;

/** Takes the notes of a converted document apart from its body. */
export function splitNotes(tree: Root): SplitNotes {
  const all = elementsIn(tree).filter(({ properties: { id } }) => noteId.test(String(id)));
  // A note that is referred to twice is there twice.
  const items = [...new Map(all.map((item) => [textProperty(item, 'id'), item])).values()];
  const numbers = new Map(items.map((item, index) => [textProperty(item, 'id') ?? '', index + 1]));
  const body = replaceElements(tree, (node) => {
    const isNotes =
      node.tagName === 'ol' && node.children.some((child) => all.includes(child as Element));
    if (isNotes) return [];
    const id = reference.exec(textProperty(node, 'href') ?? '')?.[1] ?? '';
    const number = numbers.get(id);
    return number === undefined ? node : { type: 'text', value: `${before}${number}${after}` };
  });
  return { body, notes: items.map((item) => noteOf(item)) };
}

/** Without the arrow that leads back. */
function noteOf({ children }: Element): Root {
  return replaceElements({ type: 'root', children }, (node) =>
    back.test(textProperty(node, 'href') ?? '') ? [] : node,
  );
}

/** A text without the marks of notes. */
export function withoutMarks(text: string): string {
  return text.replaceAll(mark, '');
}

/** A body in Markdown with its notes as those of Markdown; one that only a headline refers to is a paragraph. */
export function joinNotes(markdown: string, notes: readonly string[]): string {
  const referred = markdown.replaceAll(
    new RegExp(`(?:<sup>)?${before}(\\d+)${after}(?:</sup>)?`, 'g'),
    '[^$1]',
  );
  const definitions = notes.map((note, index) =>
    referred.includes(`[^${index + 1}]`)
      ? `[^${index + 1}]: ${note.replaceAll(/\n(?=.)/g, '\n    ')}`
      : note,
  );
  return [referred, ...definitions].join('\n\n');
}
