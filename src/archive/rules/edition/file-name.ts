import type { Article } from '../../../article/article.ts';
import { isFaulty, readPeriodInName, type ArticleFile } from '../../../article/article-file.ts';
import { dayOf, monthOf, precisionOf } from '../../../text/dates/period.ts';
import { slugify } from '../../../text/slug.ts';
import { keyOf } from '../../identity.ts';
import type { EditionGiven, EditionRule } from './edition-rule.ts';

/** A file name that was meant to begin with the date, or that is a copy's: its address is one that nobody would choose. */
export const fileName: EditionRule = {
  name: 'file-name',
  find(given) {
    const { article, file, original } = given;
    if (isFaulty(original, 'date') || article.period === '' || article.slug === '') return [];
    if (file.data.slug !== undefined || original.data.slug !== undefined) return [];
    const slip = looseSlip(given) ?? copySlip(given);
    return slip ? [{ path: [], severity: 'warning', ...slip }] : [];
  },
};

interface Slip {
  message: string;
  hint: string;
}

function looseSlip({ article, file }: EditionGiven): Slip | undefined {
  const base = baseOf(file);
  const loose = looseDate(article, file, base);
  if (!loose) return undefined;
  const what = /^\d{4}-\d{2}-\d{2}-/.test(base)
    ? 'begins with a day that is not in the calendar'
    : `does not begin with the ${precisionOf(article.period)} and a hyphen`;
  return {
    message: `the name ${what}, so the address is /${keyOf(article)}/`,
    hint: `rename the file to ${betterName(article, file, base.replace(loose, '').replace(copyLike, ''))}`,
  };
}

function copySlip({ article, file }: EditionGiven): Slip | undefined {
  const copy = file.name.endsWith(')') || /copy/i.test(file.name) ? copyLike.exec(file.name) : null;
  if (!copy) return undefined;
  return {
    message: `the name ends in "${copy[0].trim()}", like the name of a copy, so the address is /${keyOf(article)}/`,
    hint: `delete the file if it is a copy, or rename it to ${betterName(article, file, file.name)}`,
  };
}

/** The name without its folders. */
function baseOf({ stem }: ArticleFile): string {
  return stem.slice(stem.lastIndexOf('/') + 1);
}

function betterName(article: Article, file: ArticleFile, rest: string): string {
  const slug = slugify(rest) || slugify(article.title) || 'some-words';
  const ending = file.suffix === undefined ? '.md' : `.${file.suffix}.md`;
  return `${article.period}-${slug}${ending}`;
}

/** A date at a name's beginning, however written; a copy's end. */
const dateLike =
  /^(?:\d{4}([-. _])\d{1,2}\1\d{1,2}|\d{1,2}([-. _])\d{1,2}\2\d{4}|\d{8})(?!\d)[-. _]*/;
/** The same of a month, and of a year with what does not belong to a name. */
const monthLike = /^(?:\d{4}[-. _]\d{1,2}|\d{1,2}[-. _]\d{4})(?!\d)[-. _]*/;
const yearLike = /^\d{4}[. _]+/;

/** The date at a name's beginning that is not written as the name of an article dated so should begin. */
function looseDate(article: Article, file: ArticleFile, base: string): RegExp | undefined {
  const { said } = readPeriodInName(file, article.period);
  if (dateLike.test(base)) return file.day === undefined ? dateLike : undefined;
  const month = monthOf(article.period);
  if (said !== undefined) return undefined;
  // Of an article whose day is known, a month counts only if it is that day's: the rest may be meant so.
  if (month !== undefined && monthLike.test(base)) {
    const isPlain = base.startsWith(`${month}-`);
    return isPlain || dayOf(article.period) === undefined ? monthLike : undefined;
  }
  return precisionOf(article.period) === 'year' && yearLike.test(base) ? yearLike : undefined;
}

const copyLike = /(?:[ _-]*\(\d+\)| +-? *copy(?: \d+)?)$/i;
