import { applyFixes } from '../../article/write/apply-fixes.ts';
import { readArticle, readPage } from '../../article/read/read-article.ts';

/** A rule says what is alike once in a file, so that what is left shows after the first is fixed. */
const mostRounds = 100;

/** A Markdown file's text with all fixed below its frontmatter that has one right answer; the same text where nothing has. */
export function fixBody(text: string, kind: 'article' | 'page'): string {
  // Places are those of a text whose lines end as on Linux.
  const isWindows = text.includes('\r\n');
  const start = isWindows ? text.replaceAll('\r\n', '\n') : text;
  let fixed = start;
  for (let round = 0; round < mostRounds; round++) {
    const next = applyFixes(fixed, sureFixes(fixed, kind));
    if (next === fixed) break;
    fixed = next;
  }
  if (fixed === start) return text;
  return isWindows ? fixed.replaceAll('\n', '\r\n') : fixed;
}

function sureFixes(text: string, kind: 'article' | 'page') {
  const name = { file: 'x.md', stem: 'x', name: 'x' };
  const bytes = new TextEncoder().encode(text);
  const { problems, craft } =
    kind === 'page' ? readPage(name, bytes, '') : readArticle(name, bytes, '', 'edition');
  return [...problems, ...(craft?.().problems ?? [])].flatMap(({ field, fix }) =>
    field === 'body' && fix?.isSure ? [fix] : [],
  );
}
