import type { Root as Html } from 'hast';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { gfmOptions } from './gfm-options.ts';
import { linkAddresses } from './link-addresses.ts';
import { fieldSyntax } from './markdown-syntax.ts';
import { numberFootnotes } from './number-footnotes.ts';
import { numberLists } from './number-lists.ts';
import { parseRaw } from './parse-raw.ts';
import { trimGfm, type Needs } from './trim-gfm.ts';
import { divideParagraphs } from './underlined-headings.ts';

/** A change of the tree that is also given the text. */
function step(change: (tree: Root, markdown: string) => Root) {
  return (tree: Root, file: { value: unknown }) => change(tree, String(file.value));
}

/** Reads a Markdown text as the tree that its author wrote, for texts with these needs. */
export function createReader(needs: Needs): (markdown: string) => Html {
  const reader = unified()
    .use(remarkParse)
    .use(remarkGfm, gfmOptions)
    .use(trimGfm, needs)
    .use(fieldSyntax)
    .use(() => step(linkAddresses))
    .use(() => step(divideParagraphs))
    .use(() => step(numberLists))
    .use(() => step(numberFootnotes))
    .use(remarkRehype, {
      allowDangerousHtml: true,
      // Sanitising prefixes every id, these too.
      clobberPrefix: '',
      footnoteLabelProperties: {},
    })
    .use(() => parseRaw)
    .freeze();
  return (markdown) => reader.runSync(reader.parse(markdown), markdown);
}
