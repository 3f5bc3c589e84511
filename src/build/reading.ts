import type { ArticleFile, FileName, PageFile, Read } from '../article/read-article.ts';
import { readArticle, readPage } from '../article/read-article.ts';

export type Role = 'original' | 'edition' | 'page';
export type Reading = Read<ArticleFile | PageFile>;

/** What a Markdown file holds, in the form in which it is kept: nothing in it depends on the file's name. */
interface Kept {
  /** Of the file, in bytes. */
  size: number;
  value?: Omit<ArticleFile | PageFile, keyof FileName | 'digest'>;
  problems: Omit<Reading['problems'][number], 'file'>[];
}

/** Reads a file's bytes into what is kept. */
export function toKept(name: FileName, bytes: Uint8Array, role: Role): string {
  const { value, problems } =
    role === 'page' ? readPage(name, bytes, '') : readArticle(name, bytes, '', role);
  const kept: Kept = {
    size: bytes.length,
    problems: problems.map(({ file: _, ...problem }) => problem),
  };
  if (value) {
    const { file: _file, stem: _stem, suffix: _suffix, day: _day, name: _name, ...rest } = value;
    const { digest: _digest, ...content } = rest;
    kept.value = content;
  }
  return JSON.stringify(kept);
}

/** What was kept as what the file of this name says; undefined where it is of content of another length. */
export function fromKept(
  kept: string,
  name: FileName,
  digest: string,
  size: number,
): Reading | undefined {
  const { size: expected, value, problems } = JSON.parse(kept) as Kept;
  if (expected !== size) return undefined;
  const placed = problems.map((problem) => ({ file: name.file, ...problem }));
  if (!value) return { problems: placed };
  return { value: { ...name, digest, ...value } as ArticleFile | PageFile, problems: placed };
}
