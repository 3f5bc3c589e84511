import { isFaulty } from '../../../article/article-file.ts';
import type { EditionFinding, EditionGiven, EditionRule } from './edition-rule.ts';

/** A withdrawal without a reason, a reason without a withdrawal, and an edition withdrawn without its original. */
export const withdrawal: EditionRule = {
  name: 'withdrawal',
  find: (given) => [...withoutReason(given), ...withoutStatus(given), ...withoutOriginal(given)],
};

function withoutReason({ article, file, original }: EditionGiven): EditionFinding[] {
  if (article.status !== 'withdrawn' || article.withdrawn) return [];
  if (isFaulty(file, 'withdrawn') || isFaulty(original, 'withdrawn')) return [];
  return [
    {
      path: ['status'],
      message: 'status: a withdrawn article needs a date and a reason',
      hint: 'add "withdrawn: { date: 2021-09-01, reason: … }"',
    },
  ];
}

function withoutStatus({ article, file, original }: EditionGiven): EditionFinding[] {
  if (!file.data.withdrawn || article.status === 'withdrawn' || hasFaultyStatus(file, original)) {
    return [];
  }
  return [
    {
      path: ['withdrawn'],
      message: `withdrawn: the status is ${article.status}`,
      hint: 'add "status: withdrawn" or delete the field',
    },
  ];
}

function withoutOriginal({ file, original, isOriginal }: EditionGiven): EditionFinding[] {
  const isAlone = file.data.status === 'withdrawn' && original.data.status !== 'withdrawn';
  if (isOriginal || !isAlone || hasFaultyStatus(file, original)) return [];
  return [
    {
      path: ['status'],
      message: 'status: only this edition is withdrawn',
      hint: `withdraw the original (${original.file}): its editions go with it`,
    },
  ];
}

const hasFaultyStatus = (...files: EditionGiven['file'][]) =>
  files.some((file) => isFaulty(file, 'status'));
