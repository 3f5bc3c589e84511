import type { Paragraph, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { gfmOptions } from '../../article/body/gfm-options.ts';

/** Plain text as Markdown that shows it: a paragraph for each block of lines, and no character is markup. */
export function plainToMarkdown(text: string): string {
  const children = text
    .split(/\n[ \t]*\n/)
    .map((block) => block.replaceAll(/\s+/g, ' ').trim())
    .filter((block) => block !== '')
    .map((value): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] }));
  const root: Root = { type: 'root', children };
  return writer.stringify(root).trim();
}

const writer = unified().use(remarkGfm, gfmOptions).use(remarkStringify).freeze();
