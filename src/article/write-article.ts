import { stringify } from 'yaml';

/** What a new article's frontmatter says, in the order in which it is written. */
export interface NewArticle {
  id: string;
  title: string;
  date: string;
  source?: readonly string[];
  sourceUrl?: string;
  topics?: readonly string[];
  publisher?: string;
  photo?: { credit: string };
}

/**
 * An article's file as text. Values are quoted where YAML would take them for something else; a list of
 * one is written as the one, an empty one not at all.
 */
export function writeArticle(article: NewArticle, body: string): string {
  const fields = Object.entries(article).flatMap(([name, value]: [string, unknown]) => {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
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
  return `---\n${yaml}---\n\n${body.trim()}\n`;
}

const longest = 80;

/**
 * Where a new article lies below the content folder. A long headline's slug is cut between words.
 * `suffix` is its language where that is not the site's first.
 */
export function articleFile(day: string, slug: string, suffix?: string): string {
  const name = shortenSlug(slug);
  return `articles/${day.slice(0, 4)}/${day}-${name}${suffix ? `.${suffix}` : ''}.md`;
}

/** At most 80 characters, cut between words. */
export function shortenSlug(slug: string): string {
  if (slug.length <= longest) return slug;
  const cut = slug.lastIndexOf('-', longest);
  return slug.slice(0, cut > 0 ? cut : longest);
}
