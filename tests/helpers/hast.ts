import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const writer = unified().use(rehypeStringify).freeze();

/** HTML of a body as a tree. */
export const fromHtml = (html: string): Root => parser.parse(html);

export const toHtml = (tree: Root): string => writer.stringify(tree);
