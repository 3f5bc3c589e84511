import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeRemark, { type Options } from 'rehype-remark';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { gfmOptions } from '../../article/body/gfm-options.ts';
import { BodyNotes, type BodyContext, type WrittenBody } from './body-context.ts';
import { divideCells } from './divide-cells.ts';
import { tagEmphasisInWords } from './emphasis-in-words.ts';
import { insertFragments } from './insert-fragments.ts';
import { footnoteMark, footnoteText, takeFootnotes } from './take-footnotes.ts';
import { keptBlock } from './keep-blocks.ts';
import { tidyHtml } from './tidy-html.ts';
import { typedNumbers } from './typed-numbers.ts';

/**
 * Turns the HTML of a body into Markdown. What Markdown has no way to write stays HTML where a page can show it (tables
 * with joined cells, raised figures); what no page can show is counted, and its words stay.
 */
export function htmlToMarkdown(html: string, context: BodyContext): WrittenBody {
  const notes = new BodyNotes();
  const whole = insertFragments(html, context, notes);
  const parse = (part: string) => parser.parse(divideCells(part));
  const marked = takeFootnotes(parse(whole), parse);
  const tree = converter.runSync(tidyHtml(marked, context, notes));
  notes.added.push(...typedNumbers(tree));
  tagEmphasisInWords(tree, inLine);
  const markdown = writer.stringify(tree);
  const { notUnderstood, leftOut, added } = notes;
  return { markdown: markdown.trim(), notUnderstood, leftOut, added };
}

type Handle = NonNullable<NonNullable<Options['handlers']>[string]>;

/** A tag, or several elements, in a line: as `html` it would be a block of its own where its parent has no paragraphs. */
const inLine = (value: string) => ({ type: inLineType, value }) as never;

/** A name of mdast for something in a line that nothing else here uses. */
const inLineType = 'textDirective';

/** Elements in a line that pages show, and Markdown does not have: their tags are HTML, and what is between them is not. */
const keepTags: Handle = (state, node) => {
  const [open = '', close = ''] = asHtml(asRoot({ ...node, children: [] })).split('></');
  return [inLine(`${open}>`), ...state.all(node), inLine(`</${close}`)];
};

/** Struck words too: at a line's beginning, tildes would be the fence of code. */
const keptTags = 'sub sup mark ins u abbr cite dfn kbd del s ruby rb rt rp'.split(' ');

const handlers: NonNullable<Options['handlers']> = {
  ...Object.fromEntries(keptTags.map((name) => [name, keepTags])),
  strike: (state, node, parent) => keepTags(state, { ...node, tagName: 's' }, parent),
  [keptBlock]: (_, node) => ({
    type: 'html',
    value: asHtml({ type: 'root', children: node.children }),
  }),
  [footnoteMark]: (_, node) => ({ type: 'footnoteReference', ...numberOf(node) }),
  [footnoteText]: (state, node) => ({
    type: 'footnoteDefinition',
    ...numberOf(node),
    children: state.toFlow(state.all(node)),
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

function numberOf({ properties: { number } }: Element) {
  return { identifier: String(number), label: String(number) };
}

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const html = unified().use(rehypeStringify).freeze();
// Nobody reads comments, and in Markdown an empty line could end one.
const nodeHandlers = { comment: () => undefined };
const converter = unified().use(rehypeRemark, { document: false, handlers, nodeHandlers }).freeze();
const asTyped = Object.assign(({ value }: { value: string }) => value, { peek: () => '<' });

const writer = unified()
  .use(remarkGfm, gfmOptions)
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    incrementListMarker: true,
    handlers: { [inLineType]: asTyped } as never,
    // A paragraph that begins with a reference is no footnote.
    unsafe: [{ before: String.raw`\]`, character: ':', inConstruct: 'phrasing' }],
  })
  .freeze();

/** HTML in Markdown: no empty line may end it, and no character be an escape or code. */
function asHtml(tree: Root): string {
  return html
    .stringify(tree)
    .replaceAll(/\n(?=[ \t]*\n)/g, '&#10;')
    .replaceAll('\\', '&#92;')
    .replaceAll('`', '&#96;');
}

function asRoot(node: Element): Root {
  return { type: 'root', children: [node] };
}
