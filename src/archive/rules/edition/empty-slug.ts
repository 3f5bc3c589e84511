import { isFaulty } from '../../../article/article-file.ts';
import type { EditionRule } from './edition-rule.ts';

/** A file name that no address can be made of. */
export const emptySlug: EditionRule = {
  name: 'empty-slug',
  find({ article, file, original }) {
    if (article.slug !== '' || isFaulty(file, 'slug') || isFaulty(original, 'slug')) return [];
    return [
      {
        path: [],
        message: 'no address can be made from the file name',
        hint: 'add "slug: some-words" or rename the file',
      },
    ];
  },
};
