import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { BodyContext } from './context.ts';
import { labelFootnotes } from './label-footnotes.ts';
import { leadLinks } from './lead-links.ts';
import { plainMarkSpaces } from './mark-spaces.ts';
import { modernise } from './modernise.ts';
import { nameAnchors } from './name-anchors.ts';
import { readBlocks } from './read-blocks.ts';
import { createReader } from './read-markdown.ts';
import { replaceEmbeds } from './replace-embeds.ts';
import { sanitise } from './sanitise.ts';
import { shiftHeadings } from './shift-headings.ts';
import { showPictures } from './show-pictures.ts';
import { spellAddresses } from './spell-addresses.ts';
import { needsOf, type Needs } from './trim-gfm.ts';
import { wrapTables } from './wrap-tables.ts';

/** A chain for texts with these needs. */
interface Chain {
  /** Markdown to the tree as its author wrote it, not safe to show; checks read it. */
  read(markdown: string): Root;
  /** The tree as written to HTML, and the tree that it is made of. */
  render(written: Root, context: BodyContext): { tree: Root; html: string };
}

const chains = new Map<string, Chain>();

/** The chain for a text. Each is built once: an article brings its context along with its text. */
export function chainFor(markdown: string): Chain {
  const needs = needsOf(markdown);
  const key = JSON.stringify(needs);
  const chain = chains.get(key) ?? buildChain(needs);
  chains.set(key, chain);
  return chain;
}

/** The last text that was read, for who reads it again at once: import does, for its words. No step changes a tree. */
let last: { markdown: string; tree: Root } | undefined;

function buildChain(needs: Needs): Chain {
  const read = createReader(needs);
  return {
    read(markdown) {
      if (last?.markdown !== markdown) {
        last = { markdown, tree: readBlocks(plainMarkSpaces(markdown), read) };
      }
      return last.tree;
    },
    render(written, context) {
      const tree = steps.reduce((before, step) => step(before, context), written);
      return { tree, html: stringifier.stringify(tree) };
    },
  };
}

/** From the tree as written to the one that is shown, in this order. */
const steps: readonly ((tree: Root, context: BodyContext) => Root)[] = [
  modernise,
  spellAddresses,
  replaceEmbeds,
  sanitise,
  showPictures,
  shiftHeadings,
  (tree, { idPrefix }) => nameAnchors(tree, idPrefix),
  labelFootnotes,
  leadLinks,
  wrapTables,
];

const stringifier = unified().use(rehypeStringify).freeze();
