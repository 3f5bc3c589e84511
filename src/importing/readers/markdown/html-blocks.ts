import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { gfmOptions } from '../../../article/body/gfm-options.ts';

/** Tells whether an offset of a Markdown text is in a block of HTML, where Markdown is not read. `hidden`: parts that count as words. */
export function htmlBlocks(
  markdown: string,
  hidden: readonly { from: number; to: number }[],
): (offset: number) => boolean {
  if (hidden.length === 0 || !markdown.includes('<')) return () => false;
  let plain = '';
  let at = 0;
  for (const { from, to } of hidden) {
    plain += markdown.slice(at, from) + markdown.slice(from, to).replaceAll(/[^\n]/g, 'x');
    at = to;
  }
  const blocks: [number, number][] = [];
  const visit = (node: Nodes) => {
    if (node.type === 'html')
      blocks.push([node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]);
    else if ('children' in node && !inRuns.has(node.type)) node.children.forEach(visit);
  };
  visit(parser.parse(plain + markdown.slice(at)));
  return (offset) => blocks.some(([from, to]) => from <= offset && offset < to);
}

/** Here HTML is tags alone, and Markdown between them is read. */
const inRuns = new Set(['paragraph', 'heading', 'table']);

const parser = unified().use(remarkParse).use(remarkGfm, gfmOptions).freeze();
