import { isFaulty, type ArticleFile } from '../../article/article-file.ts';
import { dayOf, lastDayOf, precisionOf } from '../../text/dates/period.ts';
import type { Story } from '../archive.ts';
import type { Report } from '../../problem/rule.ts';

/** Of a piece that is no older than the month or year that it is dated with, somebody knows the day. `today`: in the site's zone. */
export function checkPrecision(
  { period, original }: Story,
  file: ArticleFile,
  today: string,
  report: Report,
): void {
  if (dayOf(period) !== undefined || period === '' || isFaulty(file, 'date')) return;
  if (lastDayOf(period) < today) return;
  report.add({
    file: original.file,
    path: ['date'],
    severity: 'warning',
    message: `date: ${period} has no day, and the ${precisionOf(period)} is not over`,
    hint: `add the day, as in ${today}: a month or a year alone is for old pieces whose day nobody knows`,
    rule: 'day-missing',
  });
}
