import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified, type Plugin } from 'unified';
import type { BodyContext } from './context.ts';
import { labelFootnotes } from './label-footnotes.ts';
import { leadLinks } from './lead-links.ts';
import { modernise } from './modernise.ts';
import { nameAnchors } from './name-anchors.ts';
import { numberFootnotes } from './number-footnotes.ts';
import { parseRaw } from './parse-raw.ts';
import { replaceEmbeds } from './replace-embeds.ts';
import { sanitise } from './sanitise.ts';
import { shiftHeadings } from './shift-headings.ts';
import { showPictures } from './show-pictures.ts';
import { spellAddresses } from './spell-addresses.ts';
import { wrapTables } from './wrap-tables.ts';

/**
 * Markdown to the tree as its author wrote it, not safe to show: the chain's first half, which
 * checks read.
 */
export const reader = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(() => numberFootnotes)
  .use(remarkRehype, {
    allowDangerousHtml: true,
    // Sanitising prefixes every id, these too.
    clobberPrefix: '',
    footnoteLabelProperties: {},
  })
  .use(() => parseRaw)
  .freeze();

/**
 * Markdown to HTML, in this order. Built once: an article brings its context along with its text.
 */
export const renderer = reader()
  .use(step(modernise))
  .use(step(spellAddresses))
  .use(step(replaceEmbeds))
  .use(step(sanitise))
  .use(step(showPictures))
  .use(step(shiftHeadings))
  .use(step((tree, { idPrefix }) => nameAnchors(tree, idPrefix)))
  .use(step(labelFootnotes))
  .use(step(leadLinks))
  .use(step(wrapTables))
  .use(rehypeStringify)
  .freeze();

function step(run: (tree: Root, context: BodyContext) => Root): Plugin<[], Root> {
  return () => (tree, file) => run(tree, file.data['context'] as BodyContext);
}
