import type { Nodes, RootContent } from 'mdast';

const tags: Readonly<Record<string, string>> = { strong: 'strong', emphasis: 'em' };

/**
 * Writes emphasis as tags where it meets a letter, a digit or other emphasis, as in `2<b>3</b>4` and `un<i>do</i>ing`:
 * there `**` and `_` would be taken for typed characters, or pair with the wrong ones. Changes the tree.
 */
export function tagEmphasisInWords(parent: Nodes, tag: (html: string) => RootContent): void {
  if (!('children' in parent)) return;
  const siblings: readonly RootContent[] = parent.children;
  const children = siblings.flatMap((node, index): RootContent[] => {
    tagEmphasisInWords(node, tag);
    const name = tags[node.type];
    if (name === undefined || !('children' in node)) return [node];
    const meets = meetsAtEnd(siblings[index - 1]) || meetsAtStart(siblings[index + 1]);
    return meets ? [tag(`<${name}>`), ...node.children, tag(`</${name}>`)] : [node];
  });
  parent.children = children;
}

const meetsAtEnd = (node: RootContent | undefined) =>
  node?.type === 'text' ? /[^\s\p{P}\p{S}]$/u.test(node.value) : isEmphasis(node);

const meetsAtStart = (node: RootContent | undefined) =>
  node?.type === 'text' ? /^[^\s\p{P}\p{S}]/u.test(node.value) : isEmphasis(node);

const isEmphasis = (node: RootContent | undefined) => node !== undefined && node.type in tags;
