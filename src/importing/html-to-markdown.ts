import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeRemark, { type Options } from 'rehype-remark';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { gfmOptions } from '../article/body/gfm-options.ts';
import { BodyNotes, type BodyContext, type WrittenBody } from './body-context.ts';
import { keptTable, tidyHtml } from './tidy-html.ts';

/**
 * Turns the HTML of a body into Markdown. What Markdown has no way to write stays HTML where a page can show it (tables
 * with joined cells, raised figures); what no page can show is counted, and its words stay.
 */
export function htmlToMarkdown(html: string, context: BodyContext): WrittenBody {
  const notes = new BodyNotes();
  const tree = tidyHtml(parser.parse(html), context, notes);
  const markdown = writer.stringify(converter.runSync(tree));
  const { notUnderstood, leftOut, added } = notes;
  return { markdown: markdown.trim(), notUnderstood, leftOut, added };
}

type Handle = NonNullable<NonNullable<Options['handlers']>[string]>;

/** The element as it is, for a page to show. */
const keep: Handle = (_, node) => ({ type: 'html', value: html.stringify(asRoot(node)) });

/** Elements that pages show, and Markdown does not have. */
const kept = 'sub sup mark ins u abbr cite dfn kbd ruby dl details'.split(' ');

const handlers: NonNullable<Options['handlers']> = {
  ...Object.fromEntries(kept.map((name) => [name, keep])),
  [keptTable]: (_, node) => ({
    type: 'html',
    value: html.stringify({ type: 'root', children: node.children }),
  }),
  // What they hold is text, which the library would drop.
  ...Object.fromEntries(
    ['menu', 'dialog', 'caption', 'optgroup', 'option'].map((name): [string, Handle] => [
      name,
      (state, node) => state.toFlow(state.all(node)),
    ]),
  ),
  // Which quotation marks the text has is for it to say.
  q: (state, node) => state.all(node),
};

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const html = unified().use(rehypeStringify).freeze();
const converter = unified().use(rehypeRemark, { document: false, handlers }).freeze();
const writer = unified()
  .use(remarkGfm, gfmOptions)
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-', incrementListMarker: true })
  .freeze();

function asRoot(node: Element): Root {
  return { type: 'root', children: [node] };
}
