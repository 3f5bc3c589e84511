import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bodyLocator, isFaulty } from '../article/article-file.ts';
import type { Archive } from '../archive/archive.ts';
import type { Problem } from '../problem/problem.ts';
import { checkLinks, type BrokenLink } from '../views/rules/check-links.ts';
import { checkRoutes } from '../views/rules/check-routes.ts';
import { locateIn } from './locate-in.ts';
import type { ContentOptions } from './content-options.ts';
import type { MarkdownFiles } from './read-markdown.ts';

/** Problems that only the archive as a whole shows: two pages with the same address, and links that lead nowhere. */
export function checkAcross(
  archive: Archive,
  markdown: MarkdownFiles,
  { contentDir, asOf, only }: ContentOptions,
): Problem[] {
  const isWhole = !only && isEachPlaced(markdown);
  // With AS_OF, a text may link to an article of a later date.
  const severity = asOf === undefined ? 'error' : 'warning';
  return [
    ...checkRoutes(archive, locateIn(contentDir)),
    ...toProblems(isWhole ? checkLinks(archive) : [], contentDir, severity),
  ];
}

function toProblems(
  links: readonly BrokenLink[],
  contentDir: string,
  severity: Problem['severity'],
): Problem[] {
  return [...Map.groupBy(links, ({ file }) => file)].flatMap(([file, all]) => {
    const inBody = bodyLocator(file, readFileSync(path.join(contentDir, file)));
    const inFields = locateIn(contentDir);
    return all.map(({ field, href, message, hint }) => ({
      file,
      ...(field === undefined ? inBody(href) : inFields(file, [field])),
      severity,
      field: field ?? 'body',
      message:
        field === undefined ? `the link "${href}" ${message}` : `${field}: "${href}" ${message}`,
      hint,
      rule: 'broken-link',
    }));
  });
}

/** Whether the address of every file is known; without that, nobody can say that a link leads nowhere. */
export function isEachPlaced({ unread, partials }: MarkdownFiles): boolean {
  if (unread.length > partials.length) return false;
  return !partials.some(
    (file) => isFaulty(file, 'slug') || (isFaulty(file, 'date') && file.day === undefined),
  );
}
