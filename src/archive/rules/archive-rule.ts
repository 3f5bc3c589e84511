import type { ArticleFile } from '../../article/article-file.ts';
import type { Vocabularies } from '../names/vocabulary.ts';

/** What rules across articles look at: all files, published or not, and the signatures of their texts by file. */
export interface Stock {
  files: readonly ArticleFile[];
  /** The site's; the first is that of files which name none. */
  editions: readonly string[];
  vocabularies: Vocabularies;
  signatures: ReadonlyMap<string, string>;
}

/** As a rule of one article finds it: at a value of the frontmatter, or where it says. */
export interface ArchiveFinding {
  file: string;
  at: { path: readonly PropertyKey[] } | { line: number };
  message: string;
  hint: string;
}

/** One thing that good editors see to, which only shows across articles or by the vocabularies. */
export interface ArchiveRule {
  /** As in `x-allow` and in `rules:` of site.yaml. */
  name: string;
  find: (stock: Stock) => ArchiveFinding[];
}
