import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { gfmOptions } from '../article/body/gfm-options.ts';
import { kindOfAddress } from '../article/body/addresses.ts';
import { BodyNotes, type BodyContext, type WrittenBody } from './body-context.ts';

/** A change of part of a text. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

/**
 * A Markdown body with the addresses of its links and pictures changed to those in the archive, and every other byte as
 * it was.
 */
export function changeMarkdown(markdown: string, context: BodyContext): WrittenBody {
  const notes = new BodyNotes();
  const edits: Edit[] = [];
  const visit = (node: Nodes) => {
    const edit = editOf(node, markdown, context, notes);
    if (edit) edits.push(edit);
    else if ('children' in node) node.children.forEach(visit);
  };
  visit(parser.parse(markdown));
  const { notUnderstood, leftOut, added } = notes;
  return { markdown: applyEdits(markdown, edits).trim(), notUnderstood, leftOut, added };
}

function editOf(
  node: Nodes,
  markdown: string,
  context: BodyContext,
  notes: BodyNotes,
): Edit | undefined {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? 0;
  if (node.type === 'image') {
    const file = context.picture({
      address: node.url,
      ...(node.alt ? { alt: node.alt } : {}),
      ...(node.title ? { caption: node.title } : {}),
    });
    if (file !== undefined) return changeAddress({ from, to }, node.url, file, markdown);
    if (node.alt)
      notes.leftOut.push({ what: 'text for a picture that is missing', text: node.alt });
    return { from, to, text: node.title ? `_${node.title}_` : '' };
  }
  if (node.type === 'link' || node.type === 'definition') {
    if (kindOfAddress(node.url) === 'fragment') return undefined;
    const target = context.link(node.url);
    if (target.nowhere) notes.count('link that leads nowhere', node.url);
    if (target.to === node.url) return undefined;
    if (target.to !== undefined) return changeAddress({ from, to }, node.url, target.to, markdown);
    if (node.type === 'definition') return undefined;
    const first = node.children[0]?.position?.start.offset ?? from;
    const last = node.children.at(-1)?.position?.end.offset ?? first;
    return { from, to, text: markdown.slice(first, last) };
  }
  return undefined;
}

/** Where an address is written as it is meant, which it nearly always is; else the edit is left. */
function changeAddress(
  { from, to }: { from: number; to: number },
  address: string,
  target: string,
  markdown: string,
): Edit | undefined {
  const at = markdown.lastIndexOf(address, to);
  if (at < from) return undefined;
  return { from: at, to: at + address.length, text: target };
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((all, { from, to, text: by }) => all.slice(0, from) + by + all.slice(to), text);
}

const parser = unified().use(remarkParse).use(remarkGfm, gfmOptions).freeze();
