import type { ElementContent } from 'hast';
import { textOfTree } from '../words/shown-text.ts';

/** The text of nodes, as `textOfTree`, in one line. */
export function textOf(nodes: readonly ElementContent[]): string {
  return oneLine(textOfTree({ type: 'root', children: [...nodes] }));
}

/** A text with single spaces in place of lines and of several spaces. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
