import { isFaulty, type ArticleFile } from '../../article/article-file.ts';
import type { FieldProblem } from '../../problem/field-problem.ts';

/**
 * Nothing is changed before it is published: one of the two dates is wrong. `date`: the article's own. What an edition
 * inherits is reported in its original.
 */
export function checkChanges(file: ArticleFile, date: string): FieldProblem[] {
  const { updated, corrections = [], notes = [], withdrawn } = file.data;
  if (updated === undefined && !withdrawn && corrections.length === 0 && notes.length === 0) {
    return [];
  }
  const changes: { path: readonly [string, ...PropertyKey[]]; changed: string | undefined }[] = [
    { path: ['updated'], changed: updated },
    ...corrections.map((one, index) => ({
      path: ['corrections', index, 'date'] as const,
      changed: one.date,
    })),
    ...notes.map((one, index) => ({ path: ['notes', index, 'date'] as const, changed: one.date })),
    { path: ['withdrawn', 'date'], changed: withdrawn?.date },
  ];
  return changes.flatMap(({ path, changed }): FieldProblem[] => {
    const [field] = path;
    if (changed === undefined || isFaulty(file, field) || !isEarlier(changed, date)) return [];
    return [
      {
        file: file.file,
        path,
        severity: 'warning',
        message: `${field}: ${changed} is before the article's own date, ${date}`,
        hint: "write the day of the change, or fix the article's date",
        rule: 'early-change',
      },
    ];
  });
}

/** Two moments are compared as moments. A day without a time is compared by its name. */
function isEarlier(changed: string, date: string): boolean {
  const [day, own] = [changed.slice(0, 10), date.slice(0, 10)];
  const areMoments = changed.length > 10 && date.length > 10;
  return areMoments ? Date.parse(changed) < Date.parse(date) : day < own;
}
