import type { Nodes } from 'hast';

/** A part of the source, from an offset up to another. */
export interface SourceRange {
  from: number;
  to: number;
}

/** Where a node comes from. HTML's parser leaves it out, or half of it, of what it adds or closes by itself. */
export function rangeOf(node: Nodes): SourceRange | undefined {
  const { start, end } = (node.position ?? {}) as {
    start?: { offset?: number };
    end?: { offset?: number };
  };
  const from = start?.offset;
  const to = end?.offset;
  return from === undefined || to === undefined || to < from ? undefined : { from, to };
}
