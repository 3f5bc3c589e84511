import { isFaulty, type ArticleFile } from '../../article/article-file.ts';
import type { FieldProblem } from '../../problem/field-problem.ts';
import { dayOf, lastDayOf, precisionOf } from '../../text/dates/period.ts';
import type { Story } from '../archive.ts';

/** An article dated with a month or year that is not over has a day that somebody knows. `today`: in the site's zone. */
export function checkPrecision(
  { period, original }: Story,
  file: ArticleFile,
  today: string,
): FieldProblem[] {
  if (dayOf(period) !== undefined || period === '' || isFaulty(file, 'date')) return [];
  if (lastDayOf(period) < today) return [];
  return [
    {
      file: original.file,
      path: ['date'],
      severity: 'warning',
      message: `date: ${period} has no day, and the ${precisionOf(period)} is not over`,
      hint: `add the day, as in ${today}: a month or a year alone is for old pieces whose day nobody knows`,
      rule: 'day-missing',
    },
  ];
}
