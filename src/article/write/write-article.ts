import { stringify } from 'yaml';

/** What a new article's frontmatter says, in the order in which it is written. */
export interface NewArticle {
  id: string;
  title: string;
  date: string;
  /** The day on which it comes into the archive, where that is a later one. */
  added?: string;
  source?: readonly string[];
  sourceUrl?: string;
  topics?: readonly string[];
  authors?: readonly string[];
  dateline?: string;
  publisher?: string;
  summary?: string;
  photo?: { credit: string };
  status?: 'draft';
}

/**
 * An article's file as text. Values are quoted where YAML would take them for something else; a list of
 * one is written as the one, an empty one not at all.
 */
export function writeArticle(
  article: NewArticle | Readonly<{ title: string; date?: string }>,
  body: string,
): string {
  const fields = Object.entries(article).flatMap(([name, value]: [string, unknown]) => {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    // A year needs no quotes; its reader takes it as it is.
    if (name === 'date' && typeof value === 'string' && /^[1-9]\d{3}$/.test(value))
      return [[name, Number(value)]];
    return [[name, Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : value]];
  });
  const yaml = stringify(Object.fromEntries(fields), {
    version: '1.2',
    schema: 'core',
    lineWidth: 0,
    singleQuote: true,
    flowCollectionPadding: false,
    aliasDuplicateObjects: false,
  });
  const text = body.trim();
  return `---\n${yaml}---\n\n${text}${text && '\n'}`;
}

const maxSlugLength = 80;

/** The path of a new article below the content folder, without language suffix and extension. */
export function articleStem(period: string, slug: string): string {
  return `articles/${period.slice(0, 4)}/${period}-${slug}`;
}

/** At most 80 characters, cut between words. */
export function shortenSlug(slug: string): string {
  if (slug.length <= maxSlugLength) return slug;
  const cut = slug.lastIndexOf('-', maxSlugLength);
  return slug.slice(0, cut > 0 ? cut : maxSlugLength);
}
