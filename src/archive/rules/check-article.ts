import type { Article } from '../../article/article.ts';
import { isFaulty, type ArticleFile } from '../../article/article-file.ts';
import type { Report } from '../../problem/rule.ts';
import { checkChanges } from './check-changes.ts';
import { editionRules } from './edition/edition-rules.ts';

/** Holds one edition of an article to the rules that need its original or its address; changes nothing. */
export function checkArticle(
  article: Article,
  file: ArticleFile,
  original: ArticleFile,
  report: Report,
): void {
  if (!isFaulty(original, 'date')) checkChanges(file, article.date, report);
  const given = { article, file, original, isOriginal: file === original };
  for (const { name, find } of editionRules) {
    for (const finding of find(given)) report.add({ file: file.file, ...finding, rule: name });
  }
}
