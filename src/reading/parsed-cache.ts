import type { Problem } from '../problem/problem.ts';
import type { ArticleFile, FileName, PageFile } from '../article/article-file.ts';
import type { Read } from '../article/read/read-article.ts';
import type { Craft } from '../article/rules/check-craft.ts';

export type Reading = Read<ArticleFile | PageFile>;

type NamelessProblem = Omit<Problem, 'file'>;
type Nameless = Omit<ArticleFile | PageFile, keyof FileName | 'digest'>;

/** What a Markdown file holds, in the form in which it is kept: nothing in it depends on the file's name. */
interface Kept {
  /** Of the file, in bytes. */
  size: number;
  value?: Nameless;
  /** In the place of a value, of a file with errors. */
  partial?: Nameless;
  problems: NamelessProblem[];
  /** Absent where nothing was found, and nothing is to be told apart. */
  craft?: Omit<Craft, 'problems'> & { problems: NamelessProblem[] };
}

/** What was read, in the form in which it is kept. */
export function toKept(bytes: Uint8Array, { problems, craft, ...read }: Reading): string {
  const kept: Kept = {
    size: bytes.length,
    problems: problems.map(withoutFile),
    ...(craft ? { craft: { ...craft, problems: craft.problems.map(withoutFile) } } : {}),
  };
  if (read.value) kept.value = withoutName(read.value);
  else if (read.partial) kept.partial = withoutName(read.partial);
  return JSON.stringify(kept);
}

const withoutFile = ({ file: _, ...problem }: Problem): NamelessProblem => problem;

function withoutName(value: ArticleFile | PageFile): Nameless {
  const { file: _file, stem: _stem, suffix: _suffix, day: _day, name: _name, ...rest } = value;
  const { digest: _digest, ...content } = rest;
  return content;
}

/** What was kept as what the file of this name says; undefined where it is of content of another length. */
export function fromKept(
  kept: string,
  name: FileName,
  digest: string,
  size: number,
): Reading | undefined {
  const { size: expected, value, partial, problems, craft } = JSON.parse(kept) as Kept;
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
