import type { Article } from '../../article/article.ts';
import { isFaulty, type ArticleFile } from '../../article/article-file.ts';
import type { FieldProblem } from '../../problem/field-problem.ts';
import { checkChanges } from './check-changes.ts';
import { editionRules } from './edition/edition-rules.ts';

/** Checks one edition of an article with the rules that need its original or its address. */
export function checkArticle(
  article: Article,
  file: ArticleFile,
  original: ArticleFile,
): FieldProblem[] {
  const given = { article, file, original, isOriginal: file === original };
  const problems = isFaulty(original, 'date') ? [] : checkChanges(file, article.date);
  for (const { name, find } of editionRules) {
    for (const found of find(given)) problems.push({ file: file.file, ...found, rule: name });
  }
  return problems;
}
