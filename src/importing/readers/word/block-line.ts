import type { Element } from 'hast';
import { textOfTree } from '../../words/shown-text.ts';
import { withoutMarks } from './split-notes.ts';

/** The text of a block in one line, without the marks of notes. */
export function lineOf(node: Element): string {
  return withoutMarks(textOfTree({ type: 'root', children: [node] }))
    .replaceAll(/\s+/g, ' ')
    .trim();
}
