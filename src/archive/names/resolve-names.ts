import type { ArticleFile } from '../../article/article-file.ts';
import type { FieldProblem } from '../../problem/field-problem.ts';
import type { Outcome } from '../../problem/outcome.ts';
import { withoutInvisible } from '../../text/invisible.ts';
import { forEachKind, frontMatterField } from './facet-kinds.ts';
import type { FacetKind } from './facet-kinds.ts';
import { resolveName, type FreeName } from './resolve-name.ts';
import { createNameHints } from './unknown-name.ts';
import type { Vocabularies, Vocabulary } from './vocabulary.ts';

/** An article's file, and the language in which it writes names. */
interface NamedFile {
  file: ArticleFile;
  lang: string;
}

/** The names of many files as ids. */
export interface ResolvedNames {
  /**
   * The ids of a file's names by kind, in the order written, without repetition; without names that have a problem.
   * Throws if the file is not one of them.
   */
  idsOf(file: ArticleFile): FacetIds;
  /** By kind, then by id: the names that are in no vocabulary. */
  free: Readonly<Record<FacetKind, ReadonlyMap<string, FreeName>>>;
}

type FacetIds = Readonly<Record<FacetKind, readonly string[]>>;

const none: Outcome<readonly string[], FieldProblem> = Object.freeze({ value: [], problems: [] });

/**
 * Converts the names in articles to ids. Reports names that a closed vocabulary lacks, and those from which no address
 * can be made or whose address belongs to another name, for which the order of `files` decides.
 */
export function resolveNames(
  files: readonly NamedFile[],
  vocabularies: Vocabularies,
): Outcome<ResolvedNames, FieldProblem> {
  const resolvers = forEachKind((kind) => createResolver(vocabularies[kind]));
  const ids = new Map<ArticleFile, FacetIds>();
  const problems: FieldProblem[] = [];
  for (const named of files) {
    const own = forEachKind((kind) => {
      const found = resolvers[kind].resolve(named);
      if (found.problems.length > 0) problems.push(...found.problems);
      return found.value;
    });
    ids.set(named.file, own);
  }
  const idsOf = (file: ArticleFile) => {
    const own = ids.get(file);
    if (!own) throw new Error(`The names in ${file.file} have not been resolved`);
    return own;
  };
  return { value: { idsOf, free: forEachKind((kind) => resolvers[kind].free) }, problems };
}

/** Resolves the names of one kind, and learns those that are in no vocabulary. */
interface Resolver {
  resolve(named: NamedFile): Outcome<readonly string[], FieldProblem>;
  free: ReadonlyMap<string, FreeName>;
}

function createResolver(vocabulary: Vocabulary): Resolver {
  const field = frontMatterField[vocabulary.kind];
  const hintFor = createNameHints(vocabulary);
  const free = new Map<string, FreeName>();
  // Most names are repeated. Those with a problem are left out, so that each is reported.
  const known = new Map<string, string>();
  const resolve = ({ file, lang }: NamedFile): Outcome<readonly string[], FieldProblem> => {
    const written = file.data[field] ?? [];
    // Most of the six lists of most articles are.
    if (written.length === 0) return none;
    const problems: FieldProblem[] = [];
    const found = written.map((name, index) => {
      const before = known.get(name);
      if (before !== undefined) return before;
      const { id, isFree, problem } = resolveName(name, vocabulary, free, hintFor);
      if (problem) {
        const path = [field, writtenIndex(file, field, index)];
        problems.push({ file: file.file, path, ...problem });
      }
      if (id !== undefined) known.set(name, id);
      if (id !== undefined && isFree) {
        const label = { text: withoutInvisible(name), lang };
        free.set(id, { name, file: file.file, label });
      }
      return id;
    });
    return { value: [...new Set(found.filter((id) => id !== undefined))], problems };
  };
  return { resolve, free };
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
