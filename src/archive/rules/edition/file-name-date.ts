import { isFaulty, readPeriodInName } from '../../../article/article-file.ts';
import type { EditionRule } from './edition-rule.ts';

/** A file name that begins with another date than the field has. */
export const fileNameDate: EditionRule = {
  name: 'file-name-date',
  find({ article: { period }, file, original }) {
    if (period === '' || isFaulty(original, 'date')) return [];
    const { said = period } = readPeriodInName(file, period);
    if (said === period) return [];
    return [
      {
        path: ['date'],
        severity: 'warning',
        message: `date: ${period} disagrees with the file's name, which says ${said}`,
        hint: 'the field is what counts: rename the file or fix the date',
      },
    ];
  },
};
