import type { Problem } from '../problem/problem.ts';
import type { ArticleFile, FileName, PageFile } from '../article/article-file.ts';
import type { ReadResult, ReadValue } from '../article/read/read-article.ts';
import type { Craft } from '../article/rules/check-craft.ts';

export type Reading = ReadValue<ArticleFile | PageFile> & { craft?: Craft };

type NamelessProblem = Omit<Problem, 'file'>;
type Nameless = Omit<ArticleFile | PageFile, keyof FileName | 'digest'>;

/** A Markdown file as the cache has it. Nothing in it depends on the file's name. */
interface CachedFile {
  /** The file's length in bytes. */
  size: number;
  value?: Nameless;
  /** Instead of a value, for a file with errors. */
  partial?: Nameless;
  problems: NamelessProblem[];
  /** Absent if nothing was found and there is nothing to compare. */
  craft?: Omit<Craft, 'problems'> & { problems: NamelessProblem[] };
}

/** What was read from a file's bytes, as JSON for the cache. */
export function toCached(
  bytes: Uint8Array,
  { problems, craft: findCraft, ...read }: ReadResult<ArticleFile | PageFile>,
): string {
  const craft = findCraft?.();
  const cached: CachedFile = {
    size: bytes.length,
    problems: problems.map(withoutFile),
    ...(craft ? { craft: { ...craft, problems: craft.problems.map(withoutFile) } } : {}),
  };
  if (read.value) cached.value = withoutName(read.value);
  else if (read.partial) cached.partial = withoutName(read.partial);
  return JSON.stringify(cached);
}

const withoutFile = ({ file: _, ...problem }: Problem): NamelessProblem => problem;

function withoutName(value: ArticleFile | PageFile): Nameless {
  const { file: _file, stem: _stem, suffix: _suffix, day: _day, name: _name, ...rest } = value;
  const { digest: _digest, ...content } = rest;
  return content;
}

/** What a file of this name holds, by the JSON from `toCached`; undefined if that came from content of another length (`size`, in bytes). */
export function fromCached(
  cached: string,
  name: FileName,
  digest: string,
  size: number,
): Reading | undefined {
  const { size: expected, value, partial, problems, craft } = JSON.parse(cached) as CachedFile;
  if (expected !== size) return undefined;
  const inFile = (problem: NamelessProblem) => ({ file: name.file, ...problem });
  const placed = {
    problems: problems.map(inFile),
    ...(craft ? { craft: { ...craft, problems: craft.problems.map(inFile) } } : {}),
  };
  const named = (content: Nameless) => ({ ...name, digest, ...content }) as ArticleFile | PageFile;
  if (value) return { value: named(value), ...placed };
  return { ...(partial ? { partial: named(partial) } : {}), ...placed };
}
