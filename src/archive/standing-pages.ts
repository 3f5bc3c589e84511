import { isFaulty, type PageFile } from '../article/article-file.ts';
import type { FieldProblem } from '../problem/field-problem.ts';
import type { Outcome } from '../problem/outcome.ts';
import { canBeSlug, longestSlug, slugify, tooLong } from '../text/slug.ts';
import type { Archive, StandingPage } from './archive.ts';
import { groupEditions, type EditionGroup } from './group-editions.ts';

/**
 * The standing pages in all their languages. A page whose address is not valid, or is that of a page before it in the
 * order of file names, is reported and left out.
 */
export function collectPages(
  files: readonly PageFile[],
  languages: readonly string[],
): Outcome<Archive['pages'], FieldProblem> {
  const groups = groupEditions(files, languages);
  const pages = new Map<string, Record<string, StandingPage>>();
  const problems = [...groups.problems];
  for (const group of groups.value) {
    const { original, langs } = group;
    if ([...langs.values()].some((file) => isFaulty(file, 'slug'))) continue;
    const slug = original.data.slug ?? slugify(original.name);
    if (!canBeSlug(slug) || slug.length > longestSlug || pages.has(slug)) {
      problems.push(noAddress(original.file, slug));
    } else pages.set(slug, editionsOf(group, slug));
  }
  return { value: pages, problems };
}

function noAddress(file: string, slug: string): FieldProblem {
  return {
    file,
    path: ['slug'],
    message:
      slug === ''
        ? 'no address can be made from the file name'
        : slug.length > longestSlug
          ? tooLong(slug)
          : `/${slug}/ is also the address of another page`,
    hint: 'add "slug: some-words" or rename the file',
    rule: 'one-address',
  };
}

function editionsOf(
  { original, langs }: EditionGroup<PageFile>,
  slug: string,
): Record<string, StandingPage> {
  const pages = [...langs].map(([lang, file]): [string, StandingPage] => [
    lang,
    {
      file: file.file,
      digest: file.digest,
      bodyLine: file.bodyLine,
      lang,
      slug,
      title: file.data.title,
      pictures: file.pictures,
      order: original.data.order ?? Number.MAX_SAFE_INTEGER,
      ...(file.data.summary ? { summary: file.data.summary } : {}),
      ...(file.links ? { links: file.links } : {}),
    },
  ]);
  return Object.fromEntries(pages);
}
