import type { Element, Root } from 'hast';
import { dividesWords, isHtmlName, isUnread } from '../../article/body/html-names.ts';
import { replaceElements } from '../../article/body/replace-elements.ts';
import { putInsideBlocks } from './blocks-in-lines.ts';
import type { BodyContext, BodyNotes } from './body-context.ts';
import { divideAtEmptyBlocks } from './empty-blocks.ts';
import { keepBlocks } from './keep-blocks.ts';
import { leadLinks } from './lead-links.ts';
import { textOf } from './line-of.ts';
import { placePictures, unwrapPictures } from './place-pictures.ts';
import { replaceEmbeds } from './replace-embeds.ts';
import { showAttached } from './show-attached.ts';
import { footnoteMark, footnoteText } from './take-footnotes.ts';

/** A step from the HTML of another system to what Markdown can say. */
type Step = (tree: Root, context: BodyContext, notes: BodyNotes) => Root;

/** In this order: what an embed holds is its fallback, and a picture in a link is first a picture. */
const steps: readonly Step[] = [
  dropCode,
  replaceEmbeds,
  showAttached,
  unwrapPictures,
  placePictures,
  leadLinks,
  nameUnknown,
  unnest,
  divideInHeadings,
  divideInCode,
  putInsideBlocks,
  divideAtEmptyBlocks,
  keepBlocks,
];

/** Takes out what no page shows, and leads links and pictures to where they are in the archive. */
export function tidyHtml(tree: Root, context: BodyContext, notes: BodyNotes): Root {
  return steps.reduce((before, step) => step(before, context, notes), tree);
}

/** Scripts, styles and controls. What they say to readers is left out, and reported. */
const code = new Set(
  'script style template noembed noframes svg math canvas input button select textarea datalist link meta title'.split(
    ' ',
  ),
);
/** Whose text is code, or is drawn. */
const silent = new Set(['script', 'style', 'svg', 'link', 'meta', 'template']);

function dropCode(tree: Root, _: BodyContext, notes: BodyNotes): Root {
  return replaceElements(tree, (node, ancestors) => {
    if (!code.has(node.tagName)) return node;
    // What an embed holds is not shown, a control neither.
    if (ancestors.some(({ tagName }) => isUnread(tagName))) return node;
    const text = textOf([node]);
    if (!silent.has(node.tagName) && text !== '')
      notes.leftOut.push({ what: `<${node.tagName}>`, text });
    notes.count(`<${node.tagName}>`, text === '' ? JSON.stringify(node.properties) : text);
    return dividesWords(node.tagName) ? { type: 'text', value: ' ' } : [];
  });
}

/** What is emphasised twice is emphasised. */
const alike: Readonly<Record<string, string>> = { b: 'strong', i: 'em', strike: 'del', s: 'del' };
const nameOf = ({ tagName }: Element) => alike[tagName] ?? tagName;
const emphasis = new Set(['strong', 'em', 'del', 'u', 'mark', 'a', 'code']);

function unnest(tree: Root): Root {
  return replaceElements(tree, (node, ancestors) =>
    emphasis.has(nameOf(node)) && ancestors.some((other) => nameOf(other) === nameOf(node))
      ? node.children
      : node,
  );
}

const space = { type: 'text', value: ' ' } as const;
const lineEnd = { type: 'text', value: '\n' } as const;

/** A heading is one line: blocks in it are divided by spaces. */
function divideInHeadings(tree: Root): Root {
  return replaceElements(tree, (node, ancestors) =>
    dividesWords(node.tagName) &&
    !['br', 'img'].includes(node.tagName) &&
    ancestors.some(({ tagName }) => /^h[1-6]$/.test(tagName))
      ? [space, ...node.children, space]
      : node,
  );
}

/** In code, a table is lines of its own. */
function divideInCode(tree: Root): Root {
  return replaceElements(tree, (node, ancestors) =>
    node.tagName === 'table' && ancestors.some(({ tagName }) => tagName === 'pre')
      ? [lineEnd, node, lineEnd]
      : node,
  );
}

/** What is not HTML is counted by its name, and its text stays. */
function nameUnknown(tree: Root, _: BodyContext, notes: BodyNotes): Root {
  return replaceElements(tree, (node) => {
    if (isHtmlName(node.tagName) && !presentational.has(node.tagName)) return node;
    if (node.tagName === footnoteMark || node.tagName === footnoteText) return node;
    if (!isHtmlName(node.tagName)) notes.count(`<${node.tagName}>`, textOf([node]));
    return node.children;
  });
}

const presentational = new Set(['marquee', 'blink', 'font', 'nobr', 'center', 'big', 'wbr']);
