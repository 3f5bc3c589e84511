import type { Article } from '../article/article.ts';
import { isFaulty, type ArticleFile } from '../article/article-file.ts';
import type { Report } from './rule.ts';

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
  if (
    file.day !== undefined &&
    article.day !== '' &&
    !isFaulty(original, 'date') &&
    file.day !== article.day
  ) {
    add({
      ...at('date'),
      severity: 'warning',
      message: `date: ${article.day} disagrees with the file's name, which says ${file.day}`,
      hint: 'the date counts: rename the file or mend the date',
      rule: 'file-name-date',
    });
  }
  if (
    !isOriginal &&
    original.data.date !== undefined &&
    !isFaulty(original, 'date') &&
    article.day !== original.data.date.slice(0, 10)
  ) {
    add({
      ...at('date'),
      message: `date: ${article.day} is not the original's day, ${original.data.date.slice(0, 10)} (${original.file})`,
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
