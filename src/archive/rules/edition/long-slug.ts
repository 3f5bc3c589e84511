import { longestSlug, tooLong } from '../../../text/slug.ts';
import type { EditionRule } from './edition-rule.ts';

/** A file name that makes an address longer than file systems take. */
export const longSlug: EditionRule = {
  name: 'long-slug',
  find({ article, file, isOriginal }) {
    if (article.slug.length <= longestSlug || file.data.slug !== undefined || !isOriginal)
      return [];
    return [
      {
        path: [],
        message: tooLong(article.slug),
        hint: 'add "slug: some-words" or rename the file',
      },
    ];
  },
};
