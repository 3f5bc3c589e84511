import { editionDate } from './edition-date.ts';
import { editionId } from './edition-id.ts';
import { emptyBody } from './empty-body.ts';
import { emptySlug } from './empty-slug.ts';
import { fileName } from './file-name.ts';
import { fileNameDate } from './file-name-date.ts';
import { longSlug } from './long-slug.ts';
import { missingAlt } from './missing-alt.ts';
import { numberSlug } from './number-slug.ts';
import { withdrawal } from './withdrawal.ts';
import type { EditionRule } from './edition-rule.ts';

/** All rules on one edition; the order does not matter, for problems are sorted by place. */
export const editionRules: readonly EditionRule[] = [
  emptyBody,
  emptySlug,
  longSlug,
  fileNameDate,
  numberSlug,
  fileName,
  editionDate,
  missingAlt,
  withdrawal,
  editionId,
];
