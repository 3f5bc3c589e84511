import { isFaulty } from '../../../article/article-file.ts';
import { dayOf } from '../../../text/dates/period.ts';
import { keyOf } from '../../identity.ts';
import type { EditionRule } from './edition-rule.ts';

/** A slug of digits alone where no day is known: the address would be that of a day or month. */
export const numberSlug: EditionRule = {
  name: 'number-slug',
  find({ article, file, original, isOriginal }) {
    if (dayOf(article.period) !== undefined || !/^\d+$/.test(article.slug)) return [];
    if (article.period === '' || isFaulty(original, 'date') || isFaulty(file, 'slug')) return [];
    if (file.data.slug === undefined && !isOriginal) return [];
    return [
      {
        path: ['slug'],
        message: `the address /${keyOf(article)}/ would be that of a day or month`,
        hint: 'an article without a day needs a slug with a letter in it: add "slug: some-words"',
      },
    ];
  },
};
