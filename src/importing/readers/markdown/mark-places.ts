import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { gfmOptions } from '../../../article/body/gfm-options.ts';

/** Tells of an offset in a Markdown text what Markdown is there. */
export interface MarkPlaces {
  /** In a block of HTML, where Markdown is not read. */
  inHtml: (offset: number) => boolean;
  /** Behind the words of a link or picture, or in the definition of a link. */
  inTarget: (offset: number) => boolean;
  /** In fenced or inline code. Indented code does not count: another parser may read it as part of a list item. */
  inCode: (offset: number) => boolean;
}

/** Finds blocks of HTML, links and code. `hidden`: parts that count as one word each. */
export function markPlaces(
  markdown: string,
  hidden: readonly { from: number; to: number }[],
): MarkPlaces {
  if (hidden.length === 0 || !/<|\]\(|\]:|[`~]/.test(markdown)) return nowhere;
  let plain = '';
  let at = 0;
  for (const { from, to } of hidden) {
    plain += markdown.slice(at, from) + 'x'.repeat(to - from);
    at = to;
  }
  const html: Range[] = [];
  const targets: Range[] = [];
  const code: Range[] = [];
  const visit = (node: Nodes, inRun: boolean) => {
    const { from, to } = rangeOf(node);
    if (node.type === 'html' && !inRun) html.push({ from, to });
    if (isMarkedCode(node, plain[from])) code.push({ from, to });
    if (node.type === 'image' || node.type === 'definition') targets.push({ from, to });
    if (node.type === 'link') {
      const last = node.children.at(-1);
      targets.push({ from: last ? rangeOf(last).to : from, to });
    }
    if ('children' in node)
      for (const child of node.children) visit(child, inRun || runs.has(node.type));
  };
  plain += markdown.slice(at);
  visit(parser.parse(plain), false);
  return { inHtml: isIn(html), inTarget: isIn(targets), inCode: isIn(code) };
}

function isMarkedCode({ type }: Nodes, first: string | undefined): boolean {
  return type === 'inlineCode' || (type === 'code' && (first === '`' || first === '~'));
}

interface Range {
  from: number;
  to: number;
}

const isIn = (ranges: readonly Range[]) => (offset: number) =>
  ranges.some(({ from, to }) => from <= offset && offset < to);

const nowhere: MarkPlaces = { inHtml: isIn([]), inTarget: isIn([]), inCode: isIn([]) };

function rangeOf({ position }: Nodes): Range {
  return { from: position?.start.offset ?? 0, to: position?.end.offset ?? 0 };
}

/** Here HTML is tags alone, and Markdown between them is read. */
const runs = new Set(['paragraph', 'heading', 'table']);

const parser = unified().use(remarkParse).use(remarkGfm, gfmOptions).freeze();
