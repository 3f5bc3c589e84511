import type { ArticleFile } from '../../article/article-file.ts';
import type { FieldProblem } from '../../problem/field-problem.ts';
import type { Outcome } from '../../problem/outcome.ts';
import { withoutInvisible } from '../../text/invisible.ts';
import { facetKindNames, forEachKind, frontMatterField } from './facet-kinds.ts';
import type { FacetKind } from './facet-kinds.ts';
import { resolveName, type FreeName } from './resolve-name.ts';
import { createNameHints } from './unknown-name.ts';
import type { Vocabularies, Vocabulary } from './vocabulary.ts';

/** An article's file, and the language in which it writes names. */
export interface NamedFile {
  file: ArticleFile;
  lang: string;
}

/** The names of many files as ids. */
export interface ResolvedNames {
  /** The ids of a file's names by kind, in the order written, without repetition; without names that have a problem. */
  idsOf(file: ArticleFile): Record<FacetKind, readonly string[]>;
  /** By kind, then by id: the names that are in no vocabulary. */
  free: Readonly<Record<FacetKind, ReadonlyMap<string, FreeName>>>;
}

const none: readonly string[] = Object.freeze([]);

/**
 * Converts the names in articles to ids. Reports names that a closed vocabulary lacks, and those from which no address
 * can be made or whose address belongs to another name, for which the order of `files` decides.
 */
export function resolveNames(
  files: readonly NamedFile[],
  vocabularies: Vocabularies,
): Outcome<ResolvedNames, FieldProblem> {
  const kinds = forEachKind((kind) => resolveKind(files, vocabularies[kind]));
  return {
    value: {
      idsOf: (file) => forEachKind((kind) => kinds[kind].value.ids.get(file) ?? none),
      free: forEachKind((kind) => kinds[kind].value.free),
    },
    problems: facetKindNames.flatMap((kind) => kinds[kind].problems),
  };
}

interface ResolvedKind {
  /** Without files that have no name of this kind. */
  ids: ReadonlyMap<ArticleFile, readonly string[]>;
  free: ReadonlyMap<string, FreeName>;
}

function resolveKind(
  files: readonly NamedFile[],
  vocabulary: Vocabulary,
): Outcome<ResolvedKind, FieldProblem> {
  const field = frontMatterField[vocabulary.kind];
  const hintFor = createNameHints(vocabulary);
  const ids = new Map<ArticleFile, readonly string[]>();
  const free = new Map<string, FreeName>();
  // Most names are repeated. Those with a problem are left out, so that each is reported.
  const known = new Map<string, string>();
  const problems: FieldProblem[] = [];
  for (const { file, lang } of files) {
    const written = file.data[field] ?? [];
    if (written.length === 0) continue;
    const found = written.map((name, index) => {
      const before = known.get(name);
      if (before !== undefined) return before;
      const resolved = resolveName(name, vocabulary, free, hintFor);
      if (resolved.problem) {
        const path = [field, writtenIndex(file, field, index)];
        problems.push({ file: file.file, path, ...resolved.problem });
      }
      if (resolved.id !== undefined) known.set(name, resolved.id);
      if (resolved.id !== undefined && resolved.isFree) {
        const label = { text: withoutInvisible(name), lang };
        free.set(resolved.id, { name, file: file.file, label });
      }
      return resolved.id;
    });
    ids.set(file, [...new Set(found.filter((id) => id !== undefined))]);
  }
  return { value: { ids, free }, problems };
}

/** The index of an item as written, in a list from which wrong items have been removed. */
function writtenIndex({ faulty }: ArticleFile, field: string, index: number): number {
  if (!faulty) return index;
  const wrong = new Set(faulty);
  let [written, left] = [0, index];
  for (;;) {
    if (!wrong.has(`${field}[${written}]`) && left-- === 0) return written;
    written++;
  }
}
