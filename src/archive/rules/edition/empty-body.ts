import { isFaulty } from '../../../article/article-file.ts';
import type { EditionRule } from './edition-rule.ts';

/** A published article without text or pictures. */
export const emptyBody: EditionRule = {
  name: 'empty-body',
  find({ article, file }) {
    const isPublished = article.status === 'published' && !isFaulty(file, 'status');
    if (!isPublished || file.words > 0 || file.pictures.length > 0) return [];
    return [
      {
        path: [],
        at: { line: file.bodyLine, column: 1 },
        severity: 'warning',
        message: 'the article has no text',
        hint: 'write it below the fields, or add "status: draft" until it is there',
      },
    ];
  },
};
