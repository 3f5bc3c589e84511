import type { Heading, Paragraph, Parent, Root, RootContent, Text } from 'mdast';

const longest = 80;
/** A sentence's end, with the marks that close after it. */
const stop = /(?:(?![?!])[\p{Terminal_Punctuation}]|…)[\p{Pe}\p{Pf}\p{Pi}"'*_]*$/u;

/**
 * Words with a line of `---` or `===` below them are a heading only where they can be one: a single short line that
 * is not a sentence. Below a paragraph such a line divides what is above it from what is below.
 */
export function divideParagraphs(tree: Root, markdown: string): Root {
  return divideIn(tree, markdown);
}

/** Whether words with a line below them are a heading. */
export function isUnderlinedHeading(words: string, underline: string): boolean {
  const isShort = underline.trim().length > 2 && words.length <= longest && !words.includes('\n');
  return isShort && !stop.test(words.trim());
}

function divideIn<T extends Parent>(parent: T, markdown: string): T {
  let changed: RootContent[] | undefined;
  for (const [index, node] of parent.children.entries()) {
    const divided =
      node.type === 'heading'
        ? divide(node, markdown)
        : 'children' in node
          ? [divideIn(node, markdown)]
          : [node];
    if (divided.length !== 1 || divided[0] !== node) changed ??= parent.children.slice(0, index);
    changed?.push(...divided);
  }
  return changed ? { ...parent, children: changed } : parent;
}

function divide(heading: Heading, markdown: string): RootContent[] {
  const { position } = heading;
  // One that # makes is on one line.
  if (!position || position.start.line === position.end.line) return [heading];
  const { start, end } = position;
  const [underline = ''] = /(?:=+|-+)[ \t]*$/.exec(markdown.slice(start.offset, end.offset)) ?? [];
  const from = (end.offset ?? 0) - underline.length;
  const words = markdown.slice(start.offset, from).trim();
  if (isUnderlinedHeading(words, underline)) return [heading];
  const line = { start: { ...end, column: end.column - underline.length, offset: from }, end };
  const last = heading.children.at(-1)?.position?.end ?? line.start;
  const paragraph: Paragraph = {
    type: 'paragraph',
    children: heading.children,
    position: { start, end: last },
  };
  if (underline.trim().length > 2) return [paragraph, { type: 'thematicBreak', position: line }];
  const typed: Text = { type: 'text', value: `\n${underline.trim()}`, position: line };
  return [{ ...paragraph, children: [...paragraph.children, typed], position }];
}
