import type { Article } from '../article/article.ts';
import type { ArticleFile } from '../article/read-article.ts';
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
  if (article.slug === '') {
    add({
      ...at(),
      message: 'no address can be made of the file name',
      hint: 'add "slug: some-words" or rename the file',
      rule: 'empty-slug',
    });
  }
  if (file.day !== undefined && file.day !== article.day) {
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
    article.day !== original.data.date.slice(0, 10)
  ) {
    add({
      ...at('date'),
      message: `date: ${article.day} is not the original's day, ${original.data.date.slice(0, 10)} (${original.file})`,
      hint: 'delete the field: an edition has the date of its original',
      rule: 'edition-date',
    });
  }
  if (article.photo?.src !== undefined && article.photo.alt === undefined) {
    add({
      ...at('photo'),
      message: 'photo: the picture has no alt',
      hint: 'add "alt: …": what the picture shows, for those who cannot see it',
      rule: 'missing-alt',
    });
  }
  if (article.status === 'withdrawn' && !article.withdrawn) {
    add({
      ...at('status'),
      message: 'status: a withdrawn article needs its date and reason',
      hint: 'add "withdrawn: { date: 2021-09-01, reason: … }"',
      rule: 'withdrawal',
    });
  }
  if (file.data.withdrawn && article.status !== 'withdrawn') {
    add({
      ...at('withdrawn'),
      message: `withdrawn: the status is ${article.status}`,
      hint: 'add "status: withdrawn" or delete the field',
      rule: 'withdrawal',
    });
  }
  if (!isOriginal && file.data.status === 'withdrawn' && original.data.status !== 'withdrawn') {
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
