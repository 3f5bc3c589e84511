import type { Article } from '../../article/article.ts';
import { isFaulty, readPeriodInName, type ArticleFile } from '../../article/article-file.ts';
import { periodOf } from '../../text/dates/dates.ts';
import { dayOf, monthOf, precisionOf } from '../../text/dates/period.ts';
import { longestSlug, slugify, tooLong } from '../../text/slug.ts';
import { checkChanges } from './check-changes.ts';
import { keyOf } from '../identity.ts';
import type { Report } from '../../problem/rule.ts';

/** Rules on one article that need its original or its place: reports, and changes nothing. */
export function checkArticle(
  article: Article,
  file: ArticleFile,
  original: ArticleFile,
  report: Report,
): void {
  const add = report.add.bind(report);
  const at = (...path: PropertyKey[]) => ({ file: file.file, path });
  const isOriginal = file === original;
  if (!isFaulty(original, 'date')) checkChanges(file, article.date, report);
  const isPublished = article.status === 'published' && !isFaulty(file, 'status');
  if (isPublished && file.words === 0 && file.pictures.length === 0) {
    add({
      file: file.file,
      path: [],
      at: { line: file.bodyLine, column: 1 },
      severity: 'warning',
      message: 'the article has no text',
      hint: 'write it below the fields, or add "status: draft" until it is there',
      rule: 'empty-body',
    });
  }
  if (article.slug === '' && !isFaulty(file, 'slug') && !isFaulty(original, 'slug')) {
    add({
      ...at(),
      message: 'no address can be made of the file name',
      hint: 'add "slug: some-words" or rename the file',
      rule: 'empty-slug',
    });
  }
  if (article.slug.length > longestSlug && file.data.slug === undefined && isOriginal) {
    add({
      ...at(),
      message: tooLong(article.slug),
      hint: 'add "slug: some-words" or rename the file',
      rule: 'long-slug',
    });
  }
  const { said = article.period } = readPeriodInName(file, article.period);
  if (article.period !== '' && !isFaulty(original, 'date') && said !== article.period) {
    add({
      ...at('date'),
      severity: 'warning',
      message: `date: ${article.period} disagrees with the file's name, which says ${said}`,
      hint: 'the date counts: rename the file or fix the date',
      rule: 'file-name-date',
    });
  }
  if (dayOf(article.period) === undefined && /^\d+$/.test(article.slug)) {
    const isOwn = file.data.slug !== undefined || isOriginal;
    if (isOwn && !isFaulty(file, 'slug') && article.period !== '' && !isFaulty(original, 'date')) {
      add({
        ...at('slug'),
        message: `the address /${keyOf(article)}/ would be that of a day or month`,
        hint: 'an article without a day needs a slug with a letter in it: add "slug: some-words"',
        rule: 'number-slug',
      });
    }
  }
  const slip = isFaulty(original, 'date') ? undefined : nameSlip(article, file, original);
  if (slip) add({ ...at(), severity: 'warning', ...slip, rule: 'file-name' });
  if (
    !isOriginal &&
    original.data.date !== undefined &&
    !isFaulty(original, 'date') &&
    article.period !== periodOf(original.data.date)
  ) {
    add({
      ...at('date'),
      message: `date: ${article.period} is not the original's ${precisionOf(periodOf(original.data.date))}, ${periodOf(original.data.date)} (${original.file})`,
      hint: 'delete the field: an edition has the date of its original',
      rule: 'edition-date',
    });
  }
  const hasFaultyAlt = isFaulty(file, 'photo.alt') || isFaulty(original, 'photo.alt');
  if (article.photo?.src !== undefined && article.photo.alt === undefined && !hasFaultyAlt) {
    add({
      ...at('photo'),
      message: 'photo: the picture has no alt',
      hint: 'add "alt: …": what the picture shows, for those who cannot see it',
      rule: 'missing-alt',
    });
  }
  const hasFaultyNotice = isFaulty(file, 'withdrawn') || isFaulty(original, 'withdrawn');
  if (article.status === 'withdrawn' && !article.withdrawn && !hasFaultyNotice) {
    add({
      ...at('status'),
      message: 'status: a withdrawn article needs its date and reason',
      hint: 'add "withdrawn: { date: 2021-09-01, reason: … }"',
      rule: 'withdrawal',
    });
  }
  const hasFaultyStatus = isFaulty(file, 'status') || isFaulty(original, 'status');
  if (file.data.withdrawn && article.status !== 'withdrawn' && !hasFaultyStatus) {
    add({
      ...at('withdrawn'),
      message: `withdrawn: the status is ${article.status}`,
      hint: 'add "status: withdrawn" or delete the field',
      rule: 'withdrawal',
    });
  }
  const isWithdrawnAlone = file.data.status === 'withdrawn' && original.data.status !== 'withdrawn';
  if (!isOriginal && isWithdrawnAlone && !hasFaultyStatus) {
    add({
      ...at('status'),
      message: 'status: only this edition is withdrawn',
      hint: `withdraw the original (${original.file}): its editions go with it`,
      rule: 'withdrawal',
    });
  }
  if (
    !isOriginal &&
    file.data.id !== undefined &&
    file.data.id !== (original.data.id ?? file.data.id)
  ) {
    add({
      ...at('id'),
      message: `id: is not the original's (${original.file})`,
      hint: 'delete the field: all editions have the id of their original',
      rule: 'edition-id',
    });
  }
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

/** A name that was to carry the day or is a copy's, and so gives an address that nobody would choose. */
function nameSlip(
  article: Article,
  file: ArticleFile,
  original: ArticleFile,
): { message: string; hint: string } | undefined {
  if (article.period === '' || article.slug === '') return undefined;
  if (file.data.slug !== undefined || original.data.slug !== undefined) return undefined;
  const base = file.stem.slice(file.stem.lastIndexOf('/') + 1);
  const loose = looseDate(article, file, base);
  const copy = file.name.endsWith(')') || /copy/i.test(file.name) ? copyLike.exec(file.name) : null;
  if (!loose && !copy) return undefined;
  const address = `/${keyOf(article)}/`;
  const ending = file.suffix === undefined ? '.md' : `.${file.suffix}.md`;
  const named = (rest: string) => {
    const slug = slugify(rest) || slugify(article.title) || 'some-words';
    return `${article.period}-${slug}${ending}`;
  };
  if (loose) {
    const what = /^\d{4}-\d{2}-\d{2}-/.test(base)
      ? 'begins with a day that is not in the calendar'
      : `does not begin with the ${precisionOf(article.period)} and a hyphen`;
    return {
      message: `the name ${what}, so the address is ${address}`,
      hint: `rename the file to ${named(base.replace(loose, '').replace(copyLike, ''))}`,
    };
  }
  return {
    message: `the name ends in "${copy?.[0].trim() ?? ''}", as a copy's does, so the address is ${address}`,
    hint: `delete the file if it is a copy, or rename it to ${named(file.name)}`,
  };
}
