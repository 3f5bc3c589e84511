import { isFaulty } from '../../../article/article-file.ts';
import { periodOf } from '../../../text/dates/dates.ts';
import { precisionOf } from '../../../text/dates/period.ts';
import type { EditionRule } from './edition-rule.ts';

/** An edition with another date than its original. */
export const editionDate: EditionRule = {
  name: 'edition-date',
  find({ article, original, isOriginal }) {
    if (isOriginal || original.data.date === undefined || isFaulty(original, 'date')) return [];
    const period = periodOf(original.data.date);
    if (article.period === period) return [];
    return [
      {
        path: ['date'],
        message: `date: ${article.period} is not the original's ${precisionOf(period)}, ${period} (${original.file})`,
        hint: 'delete the field: an edition has the date of its original',
      },
    ];
  },
};
