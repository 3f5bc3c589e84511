import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { Site } from '../archive/site.ts';
import { aliasPath } from '../archive/redirects.ts';
import { readFileName, readPeriodInName } from '../article/article-file.ts';
import { slugify } from '../text/slug.ts';
import { readContent } from '../reading/read-content.ts';
import { articlePath } from '../views/addresses.ts';
import { listFiles } from '../reading/content-folder.ts';
import { UsageError } from '../system/errors.ts';

/** The path of an address of the site, without its base: `/2021/08/26/x/`. Undefined if it is no such address. */
export function addressIn(typed: string, site: Pick<Site, 'url' | 'base'>): string | undefined {
  const isWhole = /^https?:\/\//.test(typed);
  if (!isWhole && (!typed.startsWith('/') || typed.endsWith('.md'))) return undefined;
  const url = URL.parse(typed, site.url);
  if (!url) return undefined;
  // A copy on another host, such as a preview, has the same paths, perhaps below another base.
  const below = url.pathname.startsWith(site.base)
    ? url.pathname.slice(site.base.length - 1)
    : url.pathname;
  return aliasPath(below);
}

/**
 * The file of the article with this address, current or former. Throws `UsageError` if there is none. Reads only the
 * files that contain the address's last segment.
 */
export async function findByAddress(contentDir: string, address: string): Promise<string> {
  const last = address.split('/').findLast((part) => part !== '') ?? '';
  const only = new Set<string>();
  for (const file of (await listFiles(contentDir)).value) {
    if (!/^articles\/.*\.md$/.test(file)) continue;
    const place = readFileName(file, []);
    // The day may be unknown; the article's other editions are read too.
    const names = [place.name, readPeriodInName(place, '').name];
    const isNamed = names
      .flatMap((name) => [name, name.replace(/\.[^.]+$/, '')])
      .some((each) => slugify(each) === last);
    if (isNamed || (await readFile(path.join(contentDir, file), 'utf8')).includes(last)) {
      only.add(file);
    }
  }
  const { archive, problems } = await readContent({ contentDir, only, now: Date.now() });
  const found = archive && fileAt(archive, address);
  if (found !== undefined) return path.join(contentDir, found);
  const [first] = problems.filter(({ severity }) => severity === 'error');
  throw new UsageError(
    first
      ? `${first.file} has errors: npm run check lists them; fix them first, or name the file instead of its address`
      : `no article has the address ${address}; name its file, if it is not published yet`,
  );
}

function fileAt(archive: Archive, address: string): string | undefined {
  for (const story of archive.byKey.values()) {
    for (const article of Object.values(story.editions)) {
      if (articlePath(archive.site, article) === address) return article.file;
    }
  }
  const moved = archive.redirects.get(address);
  return moved?.story.editions[moved.lang]?.file;
}
