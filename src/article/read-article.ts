import type { z } from 'zod';
import {
  readAndRender,
  readBody,
  type BodyContext,
  type BodyFacts,
  type RenderedBody,
} from './body/body.ts';
import { checkSchema } from './check-schema.ts';
import { isDay } from './dates.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { PictureReference } from './picture.ts';
import { hasControlCharacter, type Position, type Problem } from './problem.ts';
import { checkCraft, type Craft } from './rules/check-craft.ts';
import {
  articleSchema,
  editionSchema,
  pageSchema,
  type EditionFrontMatter,
  type PageFrontMatter,
} from './schema.ts';
import { decodeText } from './text-file.ts';
import type { YamlText } from './yaml.ts';

/** What a Markdown file's place and name say: `articles/2021/2021-08-26-x.ru.md`. */
export interface FileName {
  file: string;
  /** Path without language and `.md`; the same for all editions of an article. */
  stem: string;
  /** The language suffix, where it is one of the site's editions. */
  suffix?: string;
  /** The day at the beginning of the name. */
  day?: string;
  /** The name without day and language. */
  name: string;
}

/** One article's file, read and checked by itself, before its editions and the vocabularies are known. */
export interface ArticleFile extends FileName {
  /** Of the bytes, as git takes it of a blob: SHA-1, hex. */
  digest: string;
  bodyLine: number;
  data: EditionFrontMatter;
  lede: string;
  words: number;
  pictures: PictureReference[];
  /** As in `BodyFacts`; absent where there are none. */
  links?: string[];
  /**
   * Only of a file with errors in its fields, which is read for reports alone: those fields, which `data` lacks
   * (a title that it lacks is empty).
   */
  faulty?: string[];
}

export interface PageFile extends FileName {
  digest: string;
  bodyLine: number;
  data: PageFrontMatter;
  pictures: PictureReference[];
  links?: string[];
  faulty?: string[];
}

/**
 * `partial`: what could be read of a file with errors in its fields; never to be published. `craft`: of every file
 * that could be taken apart.
 */
export type Read<T> = (
  { value: T; problems: Problem[] } | { value?: undefined; partial?: T; problems: Problem[] }
) & { craft?: Craft };

/** Whether a field, a part of it or what it is a part of is wrong by itself: what follows from it need not be said. */
export function isFaulty({ faulty }: { faulty?: readonly string[] }, field: string): boolean {
  const holds = (outer: string, inner: string) => /^(?:$|[.[])/.test(inner.slice(outer.length));
  return (
    faulty?.some(
      (wrong) =>
        (field.startsWith(wrong) && holds(wrong, field)) ||
        (wrong.startsWith(field) && holds(field, wrong)),
    ) ?? false
  );
}

/**
 * Takes a path below the content folder apart. Only the site's edition codes count as suffixes; one in other capitals is
 * meant so, and is reported by `checkLanguages`.
 */
export function readFileName(file: string, editions: readonly string[]): FileName {
  const path = file.replace(/\.md$/, '');
  const dot = path.lastIndexOf('.');
  const written = dot > path.lastIndexOf('/') ? path.slice(dot + 1).toLowerCase() : '';
  const suffix = editions.find((edition) => edition.toLowerCase() === written);
  const stem = suffix === undefined ? path : path.slice(0, dot);
  const base = stem.slice(stem.lastIndexOf('/') + 1);
  const dated = /^(\d{4}-\d{2}-\d{2})(?:-+|$)/.exec(base);
  const day = dated?.[1] !== undefined && isDay(dated[1]) ? dated[1] : undefined;
  return {
    file,
    stem,
    ...(suffix === undefined ? {} : { suffix }),
    ...(day ? { day } : {}),
    name: day && dated ? base.slice(dated[0].length) : base,
  };
}

/**
 * Reads one article's file: all its problems in one pass. An edition may lack the fields that its original
 * gives. `digest` is that of `bytes`. With `contextOf`, which is given the language that the file says, a body
 * without pictures of its own is rendered on the way.
 */
export function readArticle(
  name: FileName,
  bytes: Uint8Array,
  digest: string,
  role: 'original' | 'edition',
  contextOf?: (lang: string | undefined) => BodyContext,
): Read<ArticleFile> & { rendered?: RenderedBody } {
  const schema = role === 'original' ? articleSchema : editionSchema;
  const parts = take(name.file, bytes, 'article', schema, (data) =>
    contextOf?.(data?.lang ?? name.suffix),
  );
  if (!parts.value) return { problems: parts.problems };
  const { data, partial, faulty, facts, bodyLine, craft } = parts.value;
  const { lede, words, pictures, rendered } = facts;
  const rest = { ...name, digest, bodyLine, lede, words, pictures, ...linksOf(facts) };
  if (data === undefined) {
    const sound = { ...rest, data: { title: '', ...partial }, ...(faulty ? { faulty } : {}) };
    return { partial: sound, problems: parts.problems, craft };
  }
  return {
    value: { ...rest, data },
    problems: parts.problems,
    craft,
    ...(rendered ? { rendered } : {}),
  };
}

/** Reads one standing page's file. */
export function readPage(name: FileName, bytes: Uint8Array, digest: string): Read<PageFile> {
  const parts = take(name.file, bytes, 'page', pageSchema);
  if (!parts.value) return { problems: parts.problems };
  const { data, partial, faulty, facts, bodyLine, craft } = parts.value;
  const rest = { ...name, digest, bodyLine, pictures: facts.pictures, ...linksOf(facts) };
  if (data) return { value: { ...rest, data }, problems: parts.problems, craft };
  const sound = { ...rest, data: { title: '', ...partial }, ...(faulty ? { faulty } : {}) };
  return { partial: sound, problems: parts.problems, craft };
}

/** Few bodies have any, and all of them are in memory at once. */
function linksOf({ links }: BodyFacts): { links?: string[] } {
  return links.length > 0 ? { links } : {};
}

/** The Markdown below the frontmatter, of a file that was read without problems before. */
export function bodyOf(file: string, bytes: Uint8Array): { body: string; bodyLine: number } {
  const { text } = decodeText(file, bytes);
  const split = splitFrontMatter(file, text);
  if ('problems' in split) throw new Error(`${file} changed while the site was being built`);
  return { body: split.body, bodyLine: split.bodyLine };
}

/** Where a field's value (or the frontmatter's beginning) stands in a file; for problems that only show later. */
export function locateField(
  file: string,
  bytes: Uint8Array,
  path: readonly PropertyKey[],
): Position {
  const split = splitFrontMatter(file, decodeText(file, bytes).text);
  return 'problems' in split ? { line: 1, column: 1 } : split.yaml.locate(path);
}

/** Where a text (an address, say) first stands below the frontmatter; the body's beginning if nowhere. */
export function locateInBody(file: string, bytes: Uint8Array, text: string): Position {
  const { body, bodyLine } = bodyOf(file, bytes);
  const first = Math.max(0, body.indexOf(text));
  let at = first;
  // An address may be the beginning of another, which stands before it.
  while (at !== -1 && /[\w/-]/.test(body[at + text.length] ?? '')) at = body.indexOf(text, at + 1);
  const before = body.slice(0, at === -1 ? first : at).split('\n');
  return { line: bodyLine + before.length - 1, column: (before.at(-1) ?? '').length + 1 };
}

interface Parts<D> {
  value?: {
    data: D | undefined;
    partial?: Partial<D> | undefined;
    faulty?: string[] | undefined;
    facts: ReturnType<typeof readAndRender>;
    bodyLine: number;
    craft: Craft;
  };
  problems: Problem[];
}

function take<D>(
  file: string,
  bytes: Uint8Array,
  kind: 'article' | 'page',
  schema: z.ZodType<D>,
  contextOf?: (data: D | undefined) => BodyContext | undefined,
): Parts<D> {
  const decoded = decodeText(file, bytes);
  if (decoded.problems.length > 0) return { problems: decoded.problems };
  const split = splitFrontMatter(file, decoded.text);
  if ('problems' in split) return { problems: split.problems };
  const checked = checkSchema(file, split.yaml, schema);
  const context = contextOf?.(checked.value);
  const facts = context
    ? readAndRender(split.body, split.bodyLine, context)
    : readBody(split.body, split.bodyLine);
  const problems: Problem[] = [
    ...split.yaml.problems,
    ...checked.problems,
    ...(mayEscape(decoded.text) ? controlCharacters(file, split.yaml) : []),
    ...facts.problems.map((found) => ({
      file,
      severity: 'error' as const,
      field: 'body',
      ...found,
    })),
  ];
  const { value: data, partial, faulty } = checked;
  const { bodyLine } = split;
  const craft = checkCraft({ file, kind, text: decoded.text, ...split, lede: facts.lede });
  return { value: { data, partial, faulty, facts, bodyLine, craft }, problems };
}

/** Whether escapes may be in a text, or those control characters that the decoder lets pass. */
const mayEscape = (text: string) => text.includes('\\') || hasControlCharacter(text);

/** Escapes such as "\0" bring control characters past the decoder: refused everywhere, in `x-` fields too. */
function controlCharacters(
  file: string,
  yaml: YamlText,
  value = yaml.data,
  path: readonly PropertyKey[] = [],
): Problem[] {
  const problem = (at: Position): Problem => ({
    file,
    ...at,
    severity: 'error',
    ...(path.length > 0 ? { field: String(path[0]) } : {}),
    message: `${path.length > 0 ? `${String(path[0])}: ` : 'the name of a field '}holds a control character`,
    hint: 'delete the escape (such as \\0) that makes it',
    rule: 'control-character',
  });
  if (typeof value === 'string')
    return hasControlCharacter(value) ? [problem(yaml.locate(path))] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) => {
    const inside = [...path, Array.isArray(value) ? Number(key) : key];
    const ofKey = hasControlCharacter(key) ? [problem(yaml.locateKey(inside))] : [];
    return [...ofKey, ...controlCharacters(file, yaml, item, inside)];
  });
}
