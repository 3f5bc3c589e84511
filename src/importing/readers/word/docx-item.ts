import { createHash } from 'node:crypto';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { element, elementsIn, hasClass, textProperty } from '../../../article/body/elements.ts';
import { decodeXML } from 'entities';
import { isSubhead } from '../../lines/import-text.ts';
import type { BodyContext } from '../../body/body-context.ts';
import { htmlToMarkdown } from '../../body/html-to-markdown.ts';
import type { ImportedItem, SourceText } from '../../imported-item.ts';
import { lineOf } from './block-line.ts';
import type { DocxHtml } from './docx-html.ts';
import type { DocxText } from './docx-text.ts';
import { readHead } from './read-head.ts';
import { readTail, type TailContext } from './read-tail.ts';
import { joinNotes, splitNotes } from './split-notes.ts';

/** A Word document that has been read. */
export interface ReadDocx {
  /** Of its file: `texts/item.docx`. */
  name: string;
  bytes: Uint8Array;
  converted: DocxHtml;
  said: DocxText;
  /** Its title among its properties. */
  title: string | undefined;
}

/** The article that a Word document is: every text of it is in a field or in the body, or named as left out. */
export function itemOfDocx(docx: ReadDocx, context: TailContext): ImportedItem {
  const { name, bytes, converted, said } = docx;
  const { body: tree, notes } = splitNotes(parser.parse(converted.html));
  const head = readHead(blocksOf(tree), docx.title, name, context);
  const tail = readTail(head.rest, head.date, context);
  const body = toMarkdown({ type: 'root', children: lowerHeadings(findSubheads(tail.rest)) });
  const written = notes.map((note) => toMarkdown(note));
  const all = [body, ...written];
  const credit = tail.credit;
  const authors = [...new Set([...head.authors, ...(tail.authors ?? [])])];
  return {
    type: 'item',
    origin: `word:${name}`,
    place: name,
    digest: createHash('sha256').update(bytes).digest('hex'),
    kind: 'article',
    title: { form: 'plain', text: head.title },
    ...given({ date: head.date ?? tail.date, dateline: head.dateline }),
    ...(authors.length > 0 ? { authors: authors.map((name) => ({ name })) } : {}),
    ...(tail.source === undefined ? {} : { sources: [{ name: tail.source }] }),
    ...given({ publisher: tail.publisher }),
    ...(head.summary === undefined ? {} : { summary: plain(head.summary) }),
    ...(credit === undefined ? {} : { photo: { credit } }),
    body: {
      form: 'markdown',
      text: joinNotes(
        body.markdown,
        written.map(({ markdown }) => markdown),
      ),
    },
    texts: [
      plain(said.text),
      ...said.beside.map(({ text }) => plain(text)),
      ...elementsIn(tree).map((node) => plain(textProperty(node, 'alt') ?? '')),
      // Numbers of lists, which Word counts itself and shows.
      ...all.flatMap((each) => each.added).map((text) => plain(text)),
    ],
    notUnderstood: [...converted.notUnderstood, ...all.flatMap((each) => each.notUnderstood)],
    decided: [...head.decided, ...converted.decided, ...decidedOf(said)],
    leftOut: [
      ...said.beside,
      ...head.leftOut,
      ...tail.leftOut,
      ...all.flatMap((each) => each.leftOut),
    ],
    doubts: tail.doubts,
  };
}

function decidedOf({ changes, comments }: DocxText): string[] {
  const many = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
  return [
    ...(changes === 0
      ? []
      : [`it has ${many(changes, 'tracked change')}: all are taken as accepted`]),
    ...(comments === 0
      ? []
      : [`it has ${many(comments, 'comment')} of editors, which are left out`]),
  ];
}

/** What is at the top of a document, with a picture and the caption below it as one figure. */
function blocksOf({ children }: Root): Element[] {
  const blocks: Element[] = [];
  for (const node of children) {
    if (node.type !== 'element') continue;
    const last = blocks.at(-1);
    const picture = last && onlyPicture(last);
    if (hasClass(node, 'caption') && picture) {
      blocks[blocks.length - 1] = element(
        'figure',
        {},
        picture,
        element('figcaption', {}, ...node.children),
      );
    } else blocks.push(node);
  }
  return blocks;
}

function onlyPicture(node: Element): Element | undefined {
  const pictures = elementsIn(node).filter(({ tagName }) => tagName === 'img');
  const words = node.children.some((child) => child.type === 'text' && child.value.trim() !== '');
  return node.tagName === 'p' && pictures.length === 1 && !words ? pictures[0] : undefined;
}

/** Where no style says which lines are subheads, those are that would be in a plain text. */
function findSubheads(blocks: readonly Element[]): Element[] {
  if (blocks.some(({ tagName }) => /^h[1-6]$/.test(tagName))) return [...blocks];
  return blocks.map((node, index) => {
    const isBetween = [blocks[index - 1], blocks[index + 1]].every((next) => next?.tagName === 'p');
    const isText =
      node.tagName === 'p' && !elementsIn(node).some(({ tagName }) => tagName === 'img');
    if (!isBetween || !isText || !isSubhead(lineOf(node))) return node;
    return { ...node, tagName: 'h2', children: withoutBold(node.children) };
  });
}

/** A heading is bold already. */
function withoutBold(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) =>
    node.type === 'element' && node.tagName === 'strong' ? node.children : [node],
  );
}

/** The headline is the only heading of the first level. */
function lowerHeadings(blocks: readonly Element[]): RootContent[] {
  const isLow = !blocks.some(({ tagName }) => tagName === 'h1');
  return blocks.map((node) => {
    const level = Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0);
    return isLow || level === 0 ? node : { ...node, tagName: `h${Math.min(6, level + 1)}` };
  });
}

/** Links and pictures keep their addresses: where they lead is for the writer to find. */
const asTheyAre: BodyContext = {
  link: (address) => ({ to: address, nowhere: false }),
  picture: ({ address }) => address,
};

function toMarkdown(tree: Root) {
  return htmlToMarkdown(writer.stringify(withoutBookmarks(tree)), asTheyAre);
}

/** Without the places that links within the document lead to. */
function withoutBookmarks(tree: Root): Root {
  const visit = (nodes: readonly RootContent[]): RootContent[] =>
    nodes.flatMap((node): RootContent[] => {
      if (node.type !== 'element') return [node];
      const children = visit(node.children) as ElementContent[];
      const isBookmark = node.tagName === 'a' && textProperty(node, 'href') === undefined;
      return isBookmark ? children : [{ ...node, children }];
    });
  return { type: 'root', children: visit(tree.children) };
}

/** `dc:title` of the properties of a document. */
export function titleOfProperties(xml: string): string | undefined {
  const found = /<dc:title(?:\s[^>]*)?>([^<]*)<\/dc:title>/.exec(xml)?.[1];
  return found === undefined ? undefined : decodeXML(found).replaceAll(/\s+/g, ' ').trim();
}

function plain(text: string): SourceText {
  return { form: 'plain', text };
}

function given<T extends object>(fields: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof T]?: Exclude<T[Name], undefined>;
  };
}

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const writer = unified().use(rehypeStringify).freeze();
