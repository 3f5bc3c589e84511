import type { Article } from '../../../article/article.ts';
import type { ArticleFile } from '../../../article/article-file.ts';
import type { Position } from '../../../text/lines.ts';

/** One edition of an article, joined with what it inherits; the files that it and its original were read from. */
export interface EditionGiven {
  article: Article;
  file: ArticleFile;
  original: ArticleFile;
  isOriginal: boolean;
}

/** Something wrong in an edition's file. */
export interface EditionFinding {
  /** The path of the field; empty for the file as a whole. */
  path: readonly PropertyKey[];
  /** Where it is, when that is not a field. */
  at?: Position;
  /** 'error' where it is not given. */
  severity?: 'warning';
  message: string;
  hint: string;
}

/** A rule on one edition that needs its original or its address. */
export interface EditionRule {
  /** The rule's name in a problem. */
  name: string;
  find: (given: EditionGiven) => readonly EditionFinding[];
}
