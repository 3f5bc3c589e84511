import { articleRules } from '../../article/rules/article-rules.ts';
import { duplicateName } from './duplicate-name.ts';
import { joinedNames } from './joined-names.ts';
import { nearDuplicate } from './near-duplicate.ts';
import { nearName } from './near-name.ts';
import { noSource } from './no-source.ts';
import { otherScript } from './other-script.ts';
import type { ArchiveRule } from './archive-rule.ts';

/** What only shows across articles, or when names have been resolved. */
export const archiveRules: readonly ArchiveRule[] = [
  noSource,
  otherScript,
  duplicateName,
  joinedNames,
  nearName,
  nearDuplicate,
];

/** All rules of craft in their order: first those of one article, then those across the archive. */
export const craftRuleNames: readonly string[] = [...articleRules, ...archiveRules].map(
  ({ name }) => name,
);
