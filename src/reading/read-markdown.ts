import path from 'node:path';
import type { ArticleFile, FileName, PageFile } from '../article/article-file.ts';
import type { Craft } from '../article/rules/check-craft.ts';
import { originalOf } from '../archive/group-editions.ts';
import { explainLoneEdition } from '../archive/rules/check-languages.ts';
import type { Outcome } from '../problem/outcome.ts';
import type { ContentReader } from './article-reader.ts';
import type { Memory } from './last-read.ts';
import type { Role } from './parse-file.ts';

/** Articles and pages, in the order of their names. */
export interface MarkdownFiles {
  /** Those without errors; in a preview, also the last version without errors of the others. */
  files: readonly (ArticleFile | PageFile)[];
  /** The readable part of files with errors in their fields. */
  partials: readonly (ArticleFile | PageFile)[];
  /** What the rules of craft find in each file. */
  crafts: ReadonlyMap<string, Craft>;
  /** Files with an error. */
  unread: readonly string[];
}

/** Where the files are, and the reader to use. */
export interface MarkdownSource {
  contentDir: string;
  editions: readonly string[];
  reader: ContentReader;
  memory: Memory;
}

/** Reads the Markdown files of these names. */
export async function readMarkdown(
  names: readonly FileName[],
  { contentDir, editions, reader, memory }: MarkdownSource,
): Promise<Outcome<MarkdownFiles>> {
  const originals = new Set(
    [...Map.groupBy(names, ({ stem }) => stem).values()].map((group) =>
      originalOf(group, editions),
    ),
  );
  const all = await Promise.all(
    names.map(async (name) => {
      const role = roleOf(name, originals);
      const how = `${role} ${name.stem}`;
      const read = () => reader.read(name, role);
      return { name, role, ...(await memory.recall(path.join(contentDir, name.file), how, read)) };
    }),
  );
  const broken = all.filter(({ value }) => value === undefined);
  return {
    value: {
      files: all.flatMap(({ name, value }) => memory.keep(name.file, value) ?? []),
      partials: all.flatMap((one) => ('partial' in one ? [one.partial] : [])),
      crafts: new Map(
        all.flatMap(({ name, craft }) => (craft ? [[name.file, craft] as const] : [])),
      ),
      unread: broken.map(({ name }) => name.file),
    },
    problems: all.flatMap(({ name, role, problems }) =>
      role === 'original' ? explainLoneEdition(name, problems, editions) : problems,
    ),
  };
}

function roleOf(name: FileName, originals: ReadonlySet<FileName>): Role {
  if (!name.file.startsWith('articles/')) return 'page';
  return originals.has(name) ? 'original' : 'edition';
}
