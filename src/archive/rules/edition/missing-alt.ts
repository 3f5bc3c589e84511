import { isFaulty } from '../../../article/article-file.ts';
import type { EditionRule } from './edition-rule.ts';

/** A picture without a text for readers who cannot see it. */
export const missingAlt: EditionRule = {
  name: 'missing-alt',
  find({ article: { photo }, file, original }) {
    if (photo?.src === undefined || photo.alt !== undefined) return [];
    if (isFaulty(file, 'photo.alt') || isFaulty(original, 'photo.alt')) return [];
    return [
      {
        path: ['photo'],
        message: 'photo: the picture has no alt',
        hint: 'add "alt: …": what the picture shows, for readers who cannot see it',
      },
    ];
  },
};
