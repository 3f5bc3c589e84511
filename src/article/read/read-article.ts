import type { z } from 'zod';
import {
  readAndRender,
  readBody,
  type BodyContext,
  type BodyFacts,
  type RenderedBody,
} from '../body/body.ts';
import type { ArticleFile, FileName, PageFile } from '../article-file.ts';
import { findConflicts } from './conflict.ts';
import { checkSchema } from './check-schema.ts';
import { splitFrontMatter } from './front-matter.ts';
import { type Problem } from '../../problem/problem.ts';
import { hasControlCharacter } from '../../text/invisible.ts';
import { type Position } from '../../text/lines.ts';
import { checkCraft, type Craft } from '../rules/check-craft.ts';
import { articleSchema, editionSchema, pageSchema } from './schema.ts';
import { decodeText } from './text-file.ts';
import type { YamlText } from '../yaml/yaml.ts';

/** `partial`: what could be read of a file with errors in its fields; never to be published. */
export type ReadValue<T> =
  { value: T; problems: Problem[] } | { value?: undefined; partial?: T; problems: Problem[] };

/** `craft`: of every file that could be taken apart. Its rules cost a tenth of the reading, and not everybody asks. */
export type ReadResult<T> = ReadValue<T> & { craft?: () => Craft };

/** An article's file. */
interface ArticleSource {
  name: FileName;
  bytes: Uint8Array;
  /** Of `bytes`. */
  digest: string;
  /** An edition may lack the fields that its original gives. */
  role: 'original' | 'edition';
}

/** Reads one article's file: all its problems in one pass. See `ArticleSource`. */
export function readArticle(
  name: FileName,
  bytes: Uint8Array,
  digest: string,
  role: 'original' | 'edition',
): ReadResult<ArticleFile> {
  return readAndRenderArticle({ name, bytes, digest, role });
}

/**
 * The same. With `contextOf`, which is called with the language that the file gives, a body without pictures is rendered
 * too.
 */
export function readAndRenderArticle(
  { name, bytes, digest, role }: ArticleSource,
  contextOf?: (lang: string | undefined) => BodyContext,
): ReadResult<ArticleFile> & { rendered?: RenderedBody } {
  const schema = role === 'original' ? articleSchema : editionSchema;
  const parts = take({ file: name.file, bytes, kind: 'article', schema }, (data) =>
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
export function readPage(name: FileName, bytes: Uint8Array, digest: string): ReadResult<PageFile> {
  const parts = take({ file: name.file, bytes, kind: 'page', schema: pageSchema });
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

interface Parts<D> {
  value?: {
    data: D | undefined;
    partial?: Partial<D> | undefined;
    faulty?: string[] | undefined;
    facts: ReturnType<typeof readAndRender>;
    bodyLine: number;
    craft: () => Craft;
  };
  problems: Problem[];
}

/** A file, and what it has to be like. */
interface Source<D> {
  file: string;
  bytes: Uint8Array;
  kind: 'article' | 'page';
  schema: z.ZodType<D>;
}

function take<D>(
  { file, bytes, kind, schema }: Source<D>,
  contextOf?: (data: D | undefined) => BodyContext | undefined,
): Parts<D> {
  const decoded = decodeText(file, bytes);
  if (decoded.problems.length > 0) return { problems: decoded.problems };
  const conflicts = findConflicts(file, decoded.text);
  if (conflicts.length > 0) return { problems: conflicts };
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
  const { lede, shown } = facts;
  const craft = () => checkCraft({ file, kind, text: decoded.text, ...split, lede, shown });
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
    message: `${path.length > 0 ? `${String(path[0])}: ` : 'the name of a field '}contains a control character`,
    hint: 'delete the escape (such as \\0) that produces it',
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
