import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { addressesIn } from '../text/bare-address.ts';
import { gfmOptions } from '../article/body/gfm-options.ts';
import { decodeEntities } from '../text/entities.ts';
import { readDateLine } from './read-date-line.ts';

/** A source as imports see it: its id, its names, and the sentences by which texts name it. */
export interface KnownSource {
  id: string;
  names: readonly string[];
  patterns: readonly string[];
}

export interface TextContext {
  sources: readonly KnownSource[];
  /** The site's own name as publisher. */
  publisher: string;
  /** For "yesterday". */
  today: string;
  /** Languages in which months may be written. */
  langs: readonly string[];
}

/** A plain text as an article; every word of it is in exactly one of these places. */
export interface ImportedText {
  title: string;
  date?: string;
  /** The line that gave the date, as it stood. */
  dateLine?: string;
  publisher?: string;
  credit?: string;
  source?: string;
  /** The lines at the end that gave publisher, credit, source and perhaps the date, as they stood, in their order. */
  closing: string[];
  /** Markdown. */
  body: string;
  /** What looked like a field and could not be placed; it stays at the end of the body. */
  doubts: string[];
}

const photo = /^(?:photo|photo by|photo credit|фото|الصورة|صورة)\s*:\s*(.+)$/iu;
const basedOn =
  /^(?:based on materials? (?:from|of|by)|source\s*:|по материалам|источник\s*:|المصدر\s*:|نقلا عن)\s*(.+)$/iu;
const ending = /[.!?…:;,؟،]["”»’')\]]*$/u;
const short = 80;

/**
 * Reads a wire item: the headline, a line with the date, paragraphs parted by blank lines, short lines
 * without a full stop between them as subheads, and Markdown's (`## What follows`), and at the end publisher, photo credit, source, and the date where it has
 * not been given.
 * What it cannot place stays in the body, literally.
 */
export function importText(text: string, context: TextContext): ImportedText {
  const blocks = splitBlocks(text);
  const title = blocks[0]?.shift() ?? '';
  if (blocks[0]?.length === 0) blocks.shift();
  const dateLine = blocks[0]?.[0];
  const date = dateLine && readDateLine(dateLine, context.today, context.langs);
  if (date) {
    blocks[0]?.shift();
    if (blocks[0]?.length === 0) blocks.shift();
  }
  const { left, ...closing } = takeClosing(blocks, context, date ? { date, dateLine } : {});
  return {
    title,
    ...closing,
    body: toMarkdown(blocks, left),
  };
}

/** Lines without the spaces around them, grouped into blocks that blank lines separate. */
function splitBlocks(text: string): string[][] {
  const blocks: string[][] = [[]];
  for (const found of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const line = (decodeEntities(found) ?? found).trim();
    const last = blocks.at(-1) ?? [];
    if (line !== '') last.push(line);
    else if (last.length > 0) blocks.push([]);
  }
  return blocks.filter((block) => block.length > 0);
}

interface Closing extends Pick<
  ImportedText,
  'date' | 'dateLine' | 'publisher' | 'credit' | 'source' | 'closing' | 'doubts'
> {
  /** Lines among them that could not be placed. */
  left: string[];
}

/** Takes lines off the end as long as each is a field that has not been given yet. */
function takeClosing(
  blocks: string[][],
  context: TextContext,
  given: Pick<ImportedText, 'date' | 'dateLine'>,
): Closing {
  const found: Closing = { ...given, closing: [], doubts: [], left: [] };
  for (;;) {
    const line = blocks.at(-1)?.at(-1);
    if (line === undefined || blocks.length < 2) return found;
    const field = readClosingLine(line, found, context);
    if (!field) return found;
    if ('doubt' in field) {
      // What is before it can be placed all the same.
      found.doubts.push(field.doubt);
      found.left.unshift(line);
    } else {
      Object.assign(found, field);
      found.closing.unshift(line);
    }
    blocks.at(-1)?.pop();
    if (blocks.at(-1)?.length === 0) blocks.pop();
  }
}

function readClosingLine(line: string, found: Closing, context: TextContext) {
  // "Yesterday" alone, at the end of a text, is no date.
  const date = /[\d٠-٩]{4}/.test(line) && readDateLine(line, context.today, context.langs);
  if (date) return found.date === undefined ? { date, dateLine: line } : undefined;
  if (found.publisher !== undefined) return undefined;
  const credit = photo.exec(line)?.[1];
  if (credit !== undefined) return found.credit === undefined ? { credit } : undefined;
  const source = findSource(line, context.sources);
  if (source !== undefined) return found.source === undefined ? { source } : undefined;
  if (basedOn.test(line) && line.length <= short) {
    if (found.source !== undefined || found.left.length > 0) return undefined;
    return { doubt: `"${line}" names no source in sources.yaml, so the line is kept in the text` };
  }
  const isPublisher = fold(line) === fold(context.publisher);
  const isClosing = found.closing.some((each) => each !== found.dateLine) || found.left.length > 0;
  const isShort = isClosing && line.length <= short && !ending.test(line);
  return isPublisher || isShort ? { publisher: line } : undefined;
}

function findSource(line: string, sources: readonly KnownSource[]): string | undefined {
  const whole = fold(line);
  const named = fold(basedOn.exec(line)?.[1] ?? '');
  return sources.find(
    ({ names, patterns }) =>
      patterns.some((pattern) => fold(pattern) === whole) ||
      (named !== '' && names.some((name) => fold(name) === named)),
  )?.id;
}

/** For comparing: no difference between cases, quotation marks and a full stop at the end. */
function fold(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/["“”«»„]/g, '"');
  return plain.replaceAll(/\s+/g, ' ').replace(/\.$/, '').trim();
}

/** One line a paragraph, `left` as paragraphs after them: where the wire broke its lines means nothing, and no line can begin like a list. */
function toMarkdown(blocks: readonly string[][], left: readonly string[]): string {
  const closing = left.map((line): RootContent => toParagraph(line));
  const children = blocks.map((lines, index): RootContent => {
    const [line = ''] = lines;
    const heading = lines.length === 1 ? readHeading(line) : undefined;
    if (heading) return toHeading(heading.depth, heading.words);
    const between = index > 0 && index < blocks.length - 1;
    return between && lines.length === 1 && isSubhead(line)
      ? toHeading(2, line)
      : toParagraph(lines.join(' '));
  });
  return writer.stringify({ type: 'root', children: [...children, ...closing] }).trim();
}

/**
 * A heading as Markdown writes it, without the mark by which Hugo names one: `## What follows {#next}`. A single `#`
 * may be a number sign.
 */
function readHeading(line: string): { depth: Depth; words: string } | undefined {
  const [, marks = '', words = ''] =
    /^(#{2,6})[ \t]+(\S.*?)(?:[ \t]+\{[#.][^{}]*\})?(?:[ \t]+#+)?$/.exec(line) ?? [];
  return words === '' ? undefined : { depth: marks.length as Depth, words };
}

type Depth = 2 | 3 | 4 | 5 | 6;

function toHeading(depth: Depth, words: string): RootContent {
  return { type: 'heading', depth, children: [{ type: 'text', value: words }] };
}

function toParagraph(text: string): Paragraph {
  return { type: 'paragraph', children: linkAddresses(text) };
}

function linkAddresses(text: string): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let done = 0;
  const wordsTo = (to: number) => {
    const words = { type: 'text', value: text.slice(done, to) } as const;
    done = to;
    return words;
  };
  for (const { from, to } of addressesIn(text)) {
    // Without its scheme an address is linked when the Markdown is read.
    if (!/^h/i.test(text.slice(from, to))) continue;
    parts.push(wordsTo(from));
    const words = wordsTo(to);
    parts.push({ type: 'link', url: words.value, children: [words] });
  }
  return [...parts, wordsTo(text.length)];
}

/** Whether a line between paragraphs is a subhead: it is short, and ends like one. */
export function isSubhead(line: string): boolean {
  return line.length <= short && !ending.test(line) && /^["“«„]?[\p{Lu}\p{Lo}\p{N}]/u.test(line);
}

const writer = unified().use(remarkGfm, gfmOptions).use(remarkStringify);
