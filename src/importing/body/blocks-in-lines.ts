import type { Element, ElementContent, Root } from 'hast';
import { replaceElements } from '../../article/body/replace-elements.ts';

/** Elements in a line, which Markdown cannot put around a block; the first is permitted to hold some (HTML, 4.5.1). */
const inline = new Set(
  'a b big cite del dfn em font i ins kbd mark q s small span strike strong sub sup tt u var'.split(
    ' ',
  ),
);
const block = new Set(
  (
    'address article aside blockquote center dd details dialog dir div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header ' +
    'hgroup hr li main menu nav ol p pre section table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Puts elements in a line that hold blocks into those: of a link around two paragraphs, each has a link. */
export function putInsideBlocks(tree: Root): Root {
  return replaceElements(tree, (node) =>
    inline.has(node.tagName) && node.children.some(isBlock) ? around(node, node.children) : node,
  );
}

/** The nodes with a copy of the element around each run of those in a line. */
function around(element: Element, nodes: readonly ElementContent[]): ElementContent[] {
  const all: ElementContent[] = [];
  let run: ElementContent[] = [];
  const end = () => {
    const isBlank = run.every((node) => node.type === 'text' && node.value.trim() === '');
    if (isBlank) all.push(...run);
    else all.push({ ...element, children: run });
    run = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) {
      run.push(node);
      continue;
    }
    end();
    // What is kept as it is, line by line, has no elements in it.
    all.push(node.tagName === 'pre' ? node : { ...node, children: around(element, node.children) });
  }
  end();
  return all;
}

function isBlock(node: ElementContent): node is Element {
  return node.type === 'element' && block.has(node.tagName);
}
