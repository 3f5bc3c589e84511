import type { Archive, Story } from './archive.ts';
import type { Report } from './rule.ts';

/** An alias as the address that it is: decoded, with a slash at its end. */
export function aliasPath(alias: string): string {
  let path = alias;
  try {
    path = decodeURI(alias);
  } catch {
    // A stray % stays as it is written.
  }
  return path.endsWith('/') ? path : `${path}/`;
}

/** Earlier addresses of all stories; two stories that claim one are reported. */
export function collectRedirects(stories: readonly Story[], report: Report): Archive['redirects'] {
  const redirects = new Map<string, { story: Story; lang: string; file: string }>();
  for (const story of stories) {
    for (const [lang, article] of Object.entries(story.editions)) {
      article.aliases.forEach((alias, index) => {
        const path = aliasPath(alias);
        const taken = redirects.get(path);
        if (taken && taken.file !== article.file) {
          report.add({
            file: article.file,
            path: ['aliases', index],
            message: `aliases: ${alias} is an alias of ${taken.file} too`,
            hint: 'an address leads to one article: delete it from one of them',
            rule: 'one-alias',
          });
        } else redirects.set(path, { story, lang, file: article.file });
      });
    }
  }
  return redirects;
}
