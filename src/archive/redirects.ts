import type { Archive, Story } from './archive.ts';
import { foldCase } from '../text/fold.ts';
import { decodePath } from '../text/site-path.ts';
import type { Report } from '../problem/rule.ts';
import { ownPlaceAt } from './site-places.ts';

/** An alias as the address that it is: decoded, with a slash at its end. */
export function aliasPath(alias: string): string {
  // A stray % stays as it is written.
  const path = decodePath(alias) ?? alias;
  return path.endsWith('/') ? path : `${path}/`;
}

/** Earlier addresses of all stories; one that two claim, or that is the site's own place, is reported. */
export function collectRedirects(stories: readonly Story[], report: Report): Archive['redirects'] {
  const redirects = new Map<string, { story: Story; lang: string; file: string }>();
  const folded = new Map<string, { path: string; file: string }>();
  for (const story of stories) {
    for (const [lang, article] of Object.entries(story.editions)) {
      article.aliases.forEach((alias, index) => {
        const path = aliasPath(alias);
        const at = { file: article.file, path: ['aliases', index] };
        const place = ownPlaceAt(path);
        if (place !== undefined) {
          report.add({
            ...at,
            message: `aliases: ${alias} is where the site's own ${place} is`,
            hint: 'delete it: nothing else can be at that address',
            rule: 'alias-in-use',
          });
          return;
        }
        const taken = redirects.get(path);
        const alike = folded.get(foldCase(path));
        if (alike && alike.path !== path) {
          report.add({
            ...at,
            message: `aliases: ${alias} differs only in capitals or in how accents are written from ${alike.path}${alike.file === article.file ? '' : ` of ${alike.file}`}`,
            hint: 'some systems treat them as one folder: keep one of them',
            rule: 'one-alias',
          });
          return;
        }
        folded.set(foldCase(path), { path, file: article.file });
        if (taken && taken.file !== article.file) {
          report.add({
            ...at,
            message: `aliases: ${alias} is also an alias of ${taken.file}`,
            hint: 'an address leads to one article: delete it from one of them',
            rule: 'one-alias',
          });
        } else redirects.set(path, { story, lang, file: article.file });
      });
    }
  }
  return redirects;
}
