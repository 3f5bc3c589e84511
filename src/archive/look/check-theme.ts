import type { Problem } from '../../problem/problem.ts';

/** What would make a page ask another host: no page ever does. */
const foreign = /@import\b|url\(\s*["']?\s*(?:[a-z][a-z0-9+.-]*:)?\/\/|src\(/gi;

/** Looks at the style sheet of a theme (theme.css) for what would fetch something from elsewhere. */
export function checkTheme(file: string, css: string): Problem[] {
  return [...css.matchAll(foreign)].map(({ index, 0: found }) => {
    const before = css.slice(0, index);
    return {
      file,
      line: before.split('\n').length,
      column: index - before.lastIndexOf('\n'),
      severity: 'error' as const,
      message: `"${found.trim()}" may load something from another host; pages of the archive must not`,
      hint: 'put the file into public/ and name it by its path: url(/fonts/own.woff2)',
      rule: 'foreign-style',
    };
  });
}
