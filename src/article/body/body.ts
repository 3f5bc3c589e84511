import type { Root } from 'hast';
import { countWords, plainText } from '../plain-text.ts';
import type { PictureReference } from '../picture.ts';
import { checkBody, type BodyProblem } from './check-body.ts';
import { checkLimits } from './check-limits.ts';
import { checkMentions } from './check-mentions.ts';
import { checkWords } from './check-words.ts';
import { chainFor } from './chain.ts';
import type { BodyContext } from './context.ts';
import { fileBeside, kindOfAddress, readAddress } from './addresses.ts';
import { elementsIn, textProperty } from './elements.ts';
import { modernise } from './modernise.ts';
import { sanitise } from './sanitise.ts';
import { shownPlaces } from './shown-places.ts';
import type { SourceRange } from './source-range.ts';
import { depthOf, shiftHeadings } from './shift-headings.ts';

export type { BodyContext } from './context.ts';

/** What the archive needs to know about a body before a page shows it. */
export interface BodyFacts {
  /** The plain text of the first paragraph. */
  lede: string;
  words: number;
  /** Pictures beside the article, in the order of the text. */
  pictures: PictureReference[];
  /** Addresses on the web or from the site's root, each once, as browsers read them. */
  links: string[];
  /** Levels are those on the page, from 2. */
  headings: { depth: number; text: string; line: number }[];
  problems: BodyProblem[];
  /** The ranges of the source that become words of the page, without code. */
  shown: () => SourceRange[];
}

/** A rendered body. `text`: its plain text, for search and data. */
export interface RenderedBody {
  html: string;
  text: string;
}

/** Reads a body without rendering it. `firstLine`: the line of the file on which it begins. */
export function readBody(markdown: string, firstLine: number): BodyFacts {
  const tooMuch = checkLimits(markdown, firstLine);
  return tooMuch.length > 0
    ? unread(markdown, tooMuch)
    : factsOf(markdown, chainFor(markdown).read(markdown), firstLine);
}

/** The facts of a text that exceeds the limits: only that it has words. */
function unread(markdown: string, problems: BodyProblem[]): BodyFacts {
  return {
    ...factsOf('', { type: 'root', children: [] }, 1),
    words: countWords(markdown),
    problems,
  };
}

/** Renders a body. Throws if `context` lacks one of its pictures, which must have been prepared. */
export function renderBody(markdown: string, context: BodyContext): RenderedBody {
  // `readBody` reports this, and nothing is published.
  if (checkLimits(markdown, 1).length > 0) return { html: '', text: '' };
  const chain = chainFor(markdown);
  const { tree, html } = chain.render(chain.read(markdown), context);
  return { html, text: plainText(tree) };
}

/**
 * Reads a body and renders it too, for little more than the cost of either. A body with pictures is not rendered,
 * because they have to be prepared first.
 */
export function readAndRender(
  markdown: string,
  firstLine: number,
  context: BodyContext,
): BodyFacts & { rendered?: RenderedBody } {
  const tooMuch = checkLimits(markdown, firstLine);
  if (tooMuch.length > 0) return unread(markdown, tooMuch);
  const chain = chainFor(markdown);
  const written = chain.read(markdown);
  const facts = factsOf(markdown, written, firstLine);
  if (facts.pictures.length > 0 || facts.problems.length > 0) return facts;
  const { tree, html } = chain.render(written, context);
  return { ...facts, rendered: { html, text: plainText(tree) } };
}

function factsOf(markdown: string, written: Root, firstLine: number): BodyFacts {
  const tree = shiftHeadings(sanitise(modernise(written)));
  const text = plainText(tree);
  return {
    lede: ledeOf(tree),
    words: countWords(text),
    pictures: picturesOf(written, firstLine),
    links: linksOf(written),
    headings: headingsOf(tree, firstLine),
    shown: () => shownPlaces(written),
    problems: [
      ...checkBody(written, tree, firstLine),
      ...checkWords(markdown, written, tree, firstLine),
      ...checkMentions(markdown, written, firstLine),
    ],
  };
}

function ledeOf(tree: Root): string {
  for (const child of tree.children) {
    if (child.type !== 'element' || child.tagName !== 'p') continue;
    const text = plainText(child);
    if (text !== '') return text;
  }
  // If there is no paragraph outside lists and quotations, the first line that is not a heading.
  const rest = tree.children.filter(
    (child) => child.type !== 'element' || depthOf(child.tagName) === undefined,
  );
  return plainText({ ...tree, children: rest }).split('\n')[0] ?? '';
}

function picturesOf(tree: Root, firstLine: number): PictureReference[] {
  const pictures: PictureReference[] = [];
  for (const node of elementsIn(tree)) {
    const src = node.tagName === 'img' ? fileBeside(textProperty(node, 'src') ?? '') : undefined;
    if (src === undefined) continue;
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const alt = textProperty(node, 'alt') ?? '';
    pictures.push({ src, alt, line: line + firstLine - 1, column });
  }
  return pictures;
}

/** Embeds become links. */
function linksOf(tree: Root): string[] {
  const links = new Set<string>();
  for (const node of elementsIn(tree)) {
    for (const name of ['href', 'src', 'data']) {
      const address = textProperty(node, name);
      if (address === undefined) continue;
      if (['site', 'web'].includes(kindOfAddress(address))) links.add(readAddress(address));
    }
  }
  return [...links];
}

function headingsOf(tree: Root, firstLine: number): BodyFacts['headings'] {
  const headings: BodyFacts['headings'] = [];
  for (const node of elementsIn(tree)) {
    const depth = depthOf(node.tagName);
    if (depth === undefined || node.properties['id'] === 's-footnote-label') continue;
    const line = (node.position?.start.line ?? 1) + firstLine - 1;
    headings.push({ depth, text: plainText(node), line });
  }
  return headings;
}
