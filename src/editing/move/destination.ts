import path, { posix } from 'node:path';
import { readFileName, readPeriodInName, type FileName } from '../../article/article-file.ts';
import { UsageError } from '../../system/errors.ts';
import { isPeriod, yearOf } from '../../text/dates/period.ts';
import { canBeSlug, slugify } from '../../text/slug.ts';
import { frontPath } from '../../views/addresses.ts';
import type { EditingSession } from '../editing-session.ts';
import { addressIn } from '../find-by-address.ts';

/** Where an article is, or where it goes. */
export interface ArticlePlace {
  /** Its files' path below the content folder, without language and `.md`. */
  stem: string;
  period: string;
  slug: string;
}

/** The original's file, and where the article is now. */
export interface Origin extends ArticlePlace {
  file: FileName;
  /** The field `slug`, if it has one. */
  slugField: string | undefined;
}

/**
 * Where an article goes: `typed` is an address, with or without the site's origin, or a file. Throws `UsageError` if no
 * article can be there.
 */
export function readDestination(
  typed: string,
  origin: Origin,
  { contentDir, site }: Pick<EditingSession, 'contentDir' | 'site'>,
  cwd: string,
): ArticlePlace {
  const address = addressIn(typed, site);
  const place =
    address === undefined
      ? atFile(typed, origin, { contentDir, cwd, editions: site.editions })
      : atAddress(address, origin, site);
  if (place.slug === '' || !canBeSlug(place.slug)) {
    throw new UsageError(
      `"${place.slug}" cannot be part of an address; use lower case letters, digits and single hyphens`,
    );
  }
  if (place.period.length < 10 && /^\d+$/.test(place.slug)) {
    throw new UsageError(
      `${typed} would be the address of a day or month; use a slug with a letter`,
    );
  }
  return place;
}

function atAddress(address: string, origin: Origin, site: EditingSession['site']): ArticlePlace {
  const prefix = site.editions
    .map((lang) => frontPath(site, lang))
    .find((front) => front !== '/' && address.startsWith(front));
  const path = address.slice((prefix ?? '/').length);
  const [, digits = '', slug = ''] = /^(\d{4}(?:\/\d{2}){0,2})\/([^/]+)\/$/.exec(path) ?? [];
  const period = digits.replaceAll('/', '-');
  if (!isPeriod(period)) {
    throw new UsageError(
      `${address} is not the address of an article, which is its date and its slug: /2021/08/26/talks-in-doha/`,
    );
  }
  const folder = posix.dirname(origin.stem);
  const isByYear = folder === `articles/${yearOf(origin.period)}`;
  const isDated = readPeriodInName(origin.file, origin.period).said !== undefined;
  const name = isDated ? `${period}-${slug}` : slug;
  return { stem: `${isByYear ? `articles/${yearOf(period)}` : folder}/${name}`, period, slug };
}

function atFile(
  typed: string,
  origin: Origin,
  { contentDir, cwd, editions }: { contentDir: string; cwd: string; editions: readonly string[] },
): ArticlePlace {
  const below = [path.resolve(cwd, typed), path.resolve(contentDir, typed)]
    .map((place) => path.relative(contentDir, place).replaceAll(path.sep, '/'))
    .find((place) => /^articles\/(?!(?:.*\/)?\.).+\.md$/.test(place));
  if (below === undefined) {
    throw new UsageError(
      `${typed} is not the file of an article, which ends in .md below ${path.join(contentDir, 'articles')}, nor an address`,
    );
  }
  const name = readFileName(below, editions);
  const period = readPeriodInName(name, origin.period).said ?? origin.period;
  const slug = origin.slugField ?? slugify(readPeriodInName(name, period).name);
  return { stem: name.stem, period, slug };
}
