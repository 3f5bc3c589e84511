import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { addressesIn } from '../../text/bare-address.ts';
import { gfmOptions } from '../../article/body/gfm-options.ts';
import { decodeEntities } from '../../text/entities.ts';
import { foldName } from '../../text/fold.ts';
import { readCredit, readSourceName } from './credit-lines.ts';
import { readByline } from './read-byline.ts';
import { readDateLine } from './read-date-line.ts';
import { readDateline } from './read-dateline.ts';
import { readEmbargo } from './read-embargo.ts';

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
  authors?: string[];
  publisher?: string;
  credit?: string;
  source?: string;
  /** A line that forbids to publish it before a time that is not over. */
  embargo?: string;
  /** The lines around the headline that gave date, authors and embargo, as they were, in their order. */
  opening: string[];
  /** The lines at the end that gave publisher, credit, source, authors and perhaps the date, as they were, in their order. */
  closing: string[];
  /** Markdown. */
  body: string;
  /** Marks of headings, which are not text: `{#what-follows}`. */
  marks: string[];
  /** What looked like a field and could not be placed; it stays in the body. Clauses. */
  doubts: string[];
  /** What was decided, as clauses. */
  decided: string[];
}

const ending = /[.!?…:;,؟،]["”»’')\]]*$/u;
const short = 80;

/**
 * Reads a wire item: the headline; lines with the date, the authors and an embargo; paragraphs parted by empty lines, short
 * lines without a full stop between them as subheads, and Markdown's (`## What follows`); and at the end publisher, photo
 * credit, source, authors, and the date where it has not been given. A dateline (`MOSCOW, August 26, 2021 (TASS) —`) stays in
 * its paragraph, and gives date and source where nothing else does. What it cannot place stays in the body, literally.
 */
export function importText(text: string, context: TextContext): ImportedText {
  const blocks = splitBlocks(text);
  const found: Fields = { opening: [], closing: [], doubts: [], decided: [], left: [] };
  while (takeFirst(blocks, (line) => readNotice(line, found, context))) continue;
  const title = blocks[0]?.shift() ?? '';
  if (blocks[0]?.length === 0) blocks.shift();
  while (takeFirst(blocks, (line) => readOpeningLine(line, found, context))) continue;
  takeClosing(blocks, context, found);
  readFirstParagraph(blocks, context, found);
  const { left, ...fields } = found;
  const marks = blocks.flatMap(([line = '', ...more]) =>
    more.length === 0 ? (readHeading(line)?.mark ?? []) : [],
  );
  return { title, ...fields, body: toMarkdown(blocks, left), marks };
}

interface Fields extends Omit<ImportedText, 'title' | 'body' | 'marks'> {
  /** Lines at the end that could not be placed. */
  left: string[];
}

/** Takes the first line off if it is understood. */
function takeFirst(blocks: string[][], read: (line: string) => boolean): boolean {
  const line = blocks[0]?.[0];
  if (line === undefined || !read(line)) return false;
  blocks[0]?.shift();
  if (blocks[0]?.length === 0) blocks.shift();
  return true;
}

/** An embargo, which may be anywhere around a headline. */
function readNotice(line: string, found: Fields, { today, langs }: TextContext): boolean {
  const embargo = readEmbargo(line, today, langs);
  if (!embargo) return false;
  if (embargo.isOver) found.decided.push(`its embargo is over: "${line}"`);
  else found.embargo = line;
  found.opening.push(line);
  return true;
}

function readOpeningLine(line: string, found: Fields, context: TextContext): boolean {
  if (readNotice(line, found, context)) return true;
  const date =
    found.date === undefined ? readDateLine(line, context.today, context.langs) : undefined;
  if (date !== undefined) {
    Object.assign(found, { date, dateLine: line });
    found.opening.push(line);
    return true;
  }
  const authors = readAuthorLine(line, found);
  if (authors) found.opening.push(line);
  return authors;
}

/** Whether a line is the byline, which it then gives. */
function readAuthorLine(line: string, found: Fields): boolean {
  if (found.authors !== undefined) return false;
  const byline = readByline(line);
  if (!byline) return false;
  if ('doubt' in byline) {
    if (!found.doubts.includes(byline.doubt)) found.doubts.push(byline.doubt);
    return false;
  }
  if (byline.authors.length === 0) return false;
  found.authors = byline.authors;
  found.decided.push(...byline.decided);
  return true;
}

/** A dateline gives what no line of its own has given. */
function readFirstParagraph(blocks: string[][], context: TextContext, found: Fields): void {
  const { today, langs, sources } = context;
  const dateline = readDateline(blocks[0]?.join(' ') ?? '', today, langs);
  if (found.date === undefined && dateline.date !== undefined) {
    found.date = dateline.date;
    found.decided.push('its date is that of the dateline in its first paragraph');
  }
  const { agency } = dateline;
  const source = agency === undefined ? undefined : findNamed(agency, sources);
  if (found.source === undefined && source !== undefined) {
    found.source = source;
    found.decided.push(
      `its source is that of the dateline in its first paragraph, ${agency ?? ''}`,
    );
  }
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

/** Takes lines off the end as long as each is a field that has not been given yet. */
function takeClosing(blocks: string[][], context: TextContext, found: Fields): void {
  for (;;) {
    const line = blocks.at(-1)?.at(-1);
    if (line === undefined || blocks.length < 2) return;
    const field = readClosingLine(line, found, context);
    if (!field) return;
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

function readClosingLine(line: string, found: Fields, context: TextContext) {
  // The same line again says nothing new, and is not somebody else.
  if (found.closing.includes(line) || found.opening.includes(line)) return undefined;
  // "Yesterday" alone, at the end of a text, is not a date.
  const date = /[\d٠-٩]{4}/.test(line) && readDateLine(line, context.today, context.langs);
  if (date) return found.date === undefined ? { date, dateLine: line } : undefined;
  if (found.publisher !== undefined) return undefined;
  const credit = readCredit(line);
  if (credit !== undefined) return found.credit === undefined ? { credit } : undefined;
  const source = findSource(line, context.sources);
  if (source !== undefined) return found.source === undefined ? { source } : undefined;
  if (readSourceName(line) !== undefined && line.length <= short) {
    if (found.source !== undefined || found.left.length > 0) return undefined;
    return { doubt: `"${line}" names no source in sources.yaml, so the line is kept in the text` };
  }
  if (readAuthorLine(line, found)) return {};
  const isPublisher = fold(line) === fold(context.publisher);
  const isClosing = found.closing.some((each) => each !== found.dateLine) || found.left.length > 0;
  const isShort = isClosing && line.length <= short && !ending.test(line);
  return isPublisher || isShort ? { publisher: line } : undefined;
}

function findSource(line: string, sources: readonly KnownSource[]): string | undefined {
  const whole = fold(line);
  const bySentence = sources.find(({ patterns }) => patterns.some((each) => fold(each) === whole));
  return bySentence?.id ?? findNamed(readSourceName(line) ?? '', sources);
}

function findNamed(name: string, sources: readonly KnownSource[]): string | undefined {
  const wanted = fold(name);
  if (wanted === '') return undefined;
  return sources.find(({ names }) => names.some((each) => fold(each) === wanted))?.id;
}

/** A line or a name as it is compared: quotation marks are alike, and a full stop at the end does not count. */
function fold(text: string): string {
  return foldName(text.replaceAll(/["“”«»„]/g, '"'))
    .replace(/\.$/, '')
    .trim();
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
function readHeading(line: string): { depth: Depth; words: string; mark?: string } | undefined {
  const [, marks = '', words = '', mark] =
    /^(#{2,6})[ \t]+(\S.*?)(?:[ \t]+(\{[#.][^{}]*\}))?(?:[ \t]+#+)?$/.exec(line) ?? [];
  if (words === '') return undefined;
  return { depth: marks.length as Depth, words, ...(mark === undefined ? {} : { mark }) };
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
